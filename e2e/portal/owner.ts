import { Client, type QueryResultRow } from "pg";

/** The database as its owner sees it: for rows a test needs, and for what must or must not have been written. */
export function openOwner(connectionString: string) {
  let connection: Promise<Client> | undefined;

  /** Connects when first asked, and again after a test has taken the database away. */
  const connected = () => (connection ??= connect());
  async function connect() {
    const client = new Client({ connectionString, options: "-c app.kind=system" }); // the owner, too, is held by row-level security
    client.on("error", () => {});
    client.on("end", () => (connection = undefined));
    await client.connect();
    return client;
  }

  async function rows<Row extends QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
    return (await (await connected()).query<Row>(text, values)).rows;
  }

  return {
    rows,
    /** How many rows there are of what follows FROM. */
    count: async (from: string, values: unknown[] = []) =>
      (await rows<{ n: number }>(`SELECT count(*)::int AS n FROM ${from}`, values))[0]!.n,
    /** In one transaction. */
    async together<Result>(run: () => Promise<Result>): Promise<Result> {
      await rows("BEGIN");
      try {
        const result = await run();
        await rows("COMMIT");
        return result;
      } catch (error) {
        await rows("ROLLBACK");
        throw error;
      }
    },
    close: async () => (await connection)?.end(),
  };
}

export type Owner = ReturnType<typeof openOwner>;
