import { uuidOr404 } from "@/lib/db/uuid";
import { NotFoundError } from "@/lib/errors";

/** A place in a list: what its last row is sorted by, and its id. */
export type Cursor = { at: Date; id: string };

/** What lies beyond the place in a list sorted by `column`, then id. */
export const beyond = <Column extends string>(cursor: Cursor | undefined, column: Column, order: "asc" | "desc") => {
  if (!cursor) return {};
  const { at, id } = cursor;
  const past = order === "asc" ? "gt" : "lt";
  return { OR: [{ [column]: { [past]: at } }, { [column]: at, id: { [past]: id } }] };
};

/** A place as it stands in an address. */
export const writeCursor = (row: { id: string }, at: Date) => `${at.getTime()}.${row.id}`;

export function readCursor(text: string | undefined): Cursor | undefined {
  if (!text) return undefined;
  const [, time, id] = /^(\d{1,14})\.(.{36})$/.exec(text) ?? [];
  if (!time || !id) throw new NotFoundError("not a place in a list");
  return { at: new Date(Number(time)), id: uuidOr404(id) };
}
