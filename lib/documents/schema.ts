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
  go: z.literal("exit").optional(),
});

export const removal = z.strictObject({ ref, slot, document: z.uuid() });
const LONGEST_REMARK = 400;

/** A photo that is used as it is, with what the person says about it; and where it goes on. */
export const explanation = z.strictObject({
  ref,
  slot,
  document: z.uuid(),
  remark: z
    .string("documents.remark")
    .overwrite((text) => text.replace(/\r\n?/g, "\n"))
    .trim()
    .max(LONGEST_REMARK, "documents.remark"),
  from: z.literal("review").optional(),
});
export type Explanation = z.output<typeof explanation>;

export const reuse = z.strictObject({ ref, slot, file: z.uuid() });

/** The same of photos of a visit. */
export const visitPlace = z.strictObject({ inspection: z.uuid(), back: backTo });
