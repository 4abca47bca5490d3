import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Client } from "pg";
import { from } from "pg-copy-streams";
import { copyLine } from "./copy-text";
import type { Cell, SeedTable } from "./seed-table";

/** Rows a chunk: enough to be quick, few enough to stay small in memory. */
const CHUNK = 500;

/** Streams rows into a table and resolves to how many there were. */
export async function copyRows(
  client: Client,
  table: string,
  columns: readonly string[],
  rows: Iterable<readonly Cell[]>,
): Promise<number> {
  let count = 0;
  function* text() {
    let chunk = "";
    for (const row of rows) {
      chunk += copyLine(row);
      if (++count % CHUNK) continue;
      yield Buffer.from(chunk);
      chunk = "";
    }
    if (chunk) yield Buffer.from(chunk);
  }
  await pipeline(Readable.from(text()), client.query(from(`COPY ${table} (${columns.join(", ")}) FROM STDIN`)));
  return count;
}

/** The rows that each source becomes, one source at a time. */
export function* rowsOf<Source>(sources: Iterable<Source>, rows: SeedTable<Source>["rows"]): Generator<Cell[]> {
  for (const source of sources) yield* rows(source);
}
