import { z } from "zod";

export const decision = z.strictObject({
  approval: z.uuid(),
  decision: z.enum(["approved", "refused"], "approvals.choose"),
  note: z.string().trim().max(300, "approvals.note"),
});

export const withdrawal = z.strictObject({ approval: z.uuid() });
