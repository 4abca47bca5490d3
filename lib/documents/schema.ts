import { z } from "zod";

/** The page that a form of files comes back to, with its language. */
export const backTo = z
  .string()
  .max(300)
  .regex(/^[\w/?=&.-]+$/);

const ref = z.string().max(20);
const slot = z.string().max(80);

/** Where an upload goes, and the page it comes back to; in the address, so that it is known before the first byte. */
export const uploadPlace = z.strictObject({
  ref,
  slot,
  back: backTo,
  /** The document that it takes the place of. */
  replaces: z.uuid().optional(),
});

export const removal = z.strictObject({ ref, slot, document: z.uuid() });
export const reuse = z.strictObject({ ref, slot, file: z.uuid() });
