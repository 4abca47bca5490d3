import { PrismaPg } from "@prisma/adapter-pg";
import { DriverAdapterError } from "@prisma/driver-adapter-utils";
import type { DatabaseError } from "pg";

/**
 * Prisma's adapter cuts a script at every semicolon, also inside functions and comments. Sent whole, it is also one
 * transaction: a migration happens or does not.
 */
export class MigrationConnection extends PrismaPg {
  readonly #open: { dispose(): Promise<void> }[] = [];

  override async connect() {
    const connection = await super.connect();
    this.#open.push(connection);
    const pool = connection.underlyingDriver();
    connection.executeScript = async (script) => {
      await pool.query(script).catch((error: DatabaseError) => {
        const { code = "XX000", severity = "ERROR", message, detail, column, hint } = error;
        throw new DriverAdapterError({ kind: "postgres", code, severity, message, detail, column, hint });
      });
    };
    return connection;
  }

  /** The engine holds a lock of its own until its connections are closed, and does not close them. */
  async close() {
    await Promise.all(this.#open.splice(0).map((connection) => connection.dispose()));
  }
}
