import { z } from "zod";

/** Which permit, by the application that it was issued on; `key` is the form's. */
export const renewal = z.strictObject({ ref: z.string().max(20), key: z.uuid() });
export type RenewalWish = z.output<typeof renewal>;
