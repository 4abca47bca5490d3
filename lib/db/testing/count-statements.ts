import pg from "pg";
import { vi } from "vitest";

/** What is sent to the database while `run` runs: BEGIN, COMMIT and the actor's settings count too, each is a round trip. */
export async function statementsOf(run: () => Promise<unknown>): Promise<string[]> {
  const sent = vi.spyOn(pg.Client.prototype, "query");
  try {
    await run();
    return sent.mock.calls.map(([query]) => textOf(query));
  } finally {
    sent.mockRestore();
  }
}

const textOf = (query: unknown) => (typeof query === "string" ? query : (query as { text: string }).text).replace(/\s+/g, " ").trim();
