import { z } from "zod";

export const ZOOMS = [1, 1.5, 2, 3] as const;
export const TURNS = [0, 90, 180, 270] as const;

/** How a page is looked at, as it stands in an address. What is not there is as if it was not said. */
const look = z.strictObject({
  zoom: z.coerce
    .number()
    .pipe(z.union([z.literal(1), z.literal(1.5), z.literal(2), z.literal(3)]))
    .catch(1),
  turn: z.coerce
    .number()
    .pipe(z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]))
    .catch(0),
});
export type PageLook = z.output<typeof look>;

export const readPageLook = ({ zoom, turn }: { zoom?: unknown; turn?: unknown }): PageLook => look.parse({ zoom, turn });

/** A sheet at zoom 1, in pixels: sharp on a wide screen. */
export const SHEET = 1_100;
/** Of a drawn page; a plan as large as a wall is drawn smaller than asked. */
export const MOST_PIXELS = 16_000_000;
