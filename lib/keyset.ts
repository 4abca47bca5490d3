import { uuidOr404 } from "@/lib/db/uuid";
import { NotFoundError } from "@/lib/errors";

/** A place in a list as it stands in an address: time and id of the last row. */
export const writeCursor = (row: { id: string }, at: Date) => `${at.getTime()}.${row.id}`;

export function readCursor(text: string | undefined): { at: Date; id: string } | undefined {
  if (!text) return undefined;
  const [, time, id] = /^(\d{1,14})\.(.{36})$/.exec(text) ?? [];
  if (!time || !id) throw new NotFoundError("not a place in a list");
  return { at: new Date(Number(time)), id: uuidOr404(id) };
}
