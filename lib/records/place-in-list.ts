import { z } from "zod";
import { NotFoundError } from "@/lib/errors";

/** A place in a list of records: the day and id of its last row; sorted by how well each fits, also that. */
export type PlaceInList = { rank?: number; day: string; id: string };

const shape = z.strictObject({ rank: z.int().min(0).optional(), day: z.iso.date(), id: z.uuid() });

export const writePlace = ({ rank, day, id }: PlaceInList) => [...(rank === undefined ? [] : [rank]), day, id].join(".");

export function readPlace(text: string | undefined): PlaceInList | undefined {
  if (!text) return undefined;
  const [, rank, day, id] = /^(?:(\d{1,9})\.)?([\d-]{10})\.(.{36})$/.exec(text) ?? [];
  const place = shape.safeParse({ ...(rank && { rank: Number(rank) }), day, id });
  if (!place.success) throw new NotFoundError("not a place in a list");
  return place.data;
}
