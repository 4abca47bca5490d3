import { z } from "zod";
import { emailAddress } from "@/lib/auth/email-address";
import { isReference, normaliseReference } from "@/lib/reference";

/** Reference and address of whoever applied; an empty reference is a lost one. Only its form is judged here, never whether it exists. */
export const trackWish = z.strictObject({
  ref: z
    .string()
    .max(100, "track.reference")
    .transform((text) => (text.trim() ? normaliseReference(text) : ""))
    .refine((ref) => !ref || (ref.startsWith("AP") && isReference(ref)), "track.reference"),
  email: emailAddress,
});
export type TrackWish = z.output<typeof trackWish>;
