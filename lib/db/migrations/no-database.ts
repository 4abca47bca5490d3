import { ColumnTypeEnum, type SqlMigrationAwareDriverAdapterFactory } from "@prisma/driver-adapter-utils";

const refuse = () => Promise.reject(new Error("Comparing two schema files needs no database."));

/** The engine asks one question of its database even to compare two files: which version it is. This answers with our floor. */
const version = {
  columnNames: ["exists", "version", "numeric_version"],
  columnTypes: [ColumnTypeEnum.Boolean, ColumnTypeEnum.Text, ColumnTypeEnum.Int32],
  rows: [[true, "PostgreSQL 15.0", 150_000]],
};

/** Stands in for a database where none is needed. */
export const noDatabase: SqlMigrationAwareDriverAdapterFactory = {
  provider: "postgres",
  adapterName: "none",
  connectToShadowDb: refuse,
  connect: async () => ({
    provider: "postgres",
    adapterName: "none",
    getConnectionInfo: () => ({ schemaName: "public", supportsRelationJoins: true }),
    queryRaw: async () => version,
    executeRaw: refuse,
    executeScript: refuse,
    startTransaction: refuse,
    dispose: async () => {},
  }),
};
