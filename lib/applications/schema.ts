import { z } from "zod";

export const newApplication = z.strictObject({ service: z.string().max(80), key: z.uuid() });
export type NewApplication = z.output<typeof newApplication>;

const value = z.string().max(20_000);

/** A page of questions: what it was opened as, which questions it showed, and their fields, which only the service can judge. */
export const applicationPage = z
  .object({
    ref: z.string().max(20),
    page: z.string().max(80),
    revision: z.coerce.number().int().min(0).max(1_000_000),
    asked: z.string().max(2_000),
    from: z.literal("review").optional(),
  })
  .catchall(z.union([value, z.array(value).max(60)]));
export type ApplicationPage = z.output<typeof applicationPage>;

export const ownApplication = z.strictObject({ ref: z.string().max(20) });

export const sending = z.strictObject({
  ref: z.string().max(20),
  revision: z.coerce.number().int().min(0),
  cents: z.coerce.number().int().min(0),
  agreed: z.literal("yes", "applications.agree"),
});
export type Sending = z.output<typeof sending>;
