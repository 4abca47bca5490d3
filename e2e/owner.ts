import { Client, type QueryResultRow } from "pg";

/** The database as its owner sees it: for rows a test needs, and for what must or must not have been written. */
export async function openOwner(ownerUrl: string) {
  const client = new Client({ connectionString: ownerUrl });
  client.on("error", () => {}); // a cluster that a test stops takes this connection with it
  await client.connect();
  await client.query("SELECT set_config('app.kind', 'system', false)"); // the owner, too, is held by row-level security

  async function rows<Row extends QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
    return (await client.query<Row>(text, values)).rows;
  }

  return {
    rows,
    /** The one number that a counting question answers. */
    count: async (text: string, values: unknown[] = []) =>
      (await rows<{ n: number }>(`SELECT count(*)::int AS n FROM ${text}`, values))[0]!.n,
    async together<Result>(run: () => Promise<Result>): Promise<Result> {
      await client.query("BEGIN");
      try {
        const result = await run();
        await client.query("COMMIT");
        return result;
      } catch (error) {
        await client.query("ROLLBACK");
        throw error;
      }
    },
    close: () => client.end(),
  };
}

export type Owner = Awaited<ReturnType<typeof openOwner>>;
