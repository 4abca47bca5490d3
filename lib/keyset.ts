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
  const [, time, id] = placeParts(/^(\d{1,14})\.(.{36})$/, text);
  return id ? { at: new Date(Number(time)), id } : undefined;
}

/** The parts of a place in an order of this shape, its row's id the last of them; none for the beginning. */
export function placeParts(shape: RegExp, text: string | undefined): string[] {
  if (!text) return [];
  const parts = shape.exec(text);
  if (!parts) throw new NotFoundError("not a place in a list");
  return [...parts.slice(0, -1), uuidOr404(parts.at(-1)!)];
}
