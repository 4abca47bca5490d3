import { z } from "zod";

const ref = z.string().max(20);
const slot = z.string().max(80);

/** Where an upload goes, and the page it comes back to; in the address, so that it is known before the first byte. */
export const uploadPlace = z.strictObject({
  ref,
  slot,
  back: z
    .string()
    .max(300)
    .regex(/^[\w/?=&.-]+$/),
});

export const removal = z.strictObject({ ref, slot, document: z.uuid() });
export const reuse = z.strictObject({ ref, slot, file: z.uuid() });
