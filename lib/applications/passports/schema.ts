import { z } from "zod";
import { line } from "@/lib/forms/line";

export const consentAsk = z.strictObject({ ref: z.string().max(20) });

/** The second guardian's answer, with their name as they type it. */
export const consentAnswer = z.strictObject({
  answer: z.enum(["agree", "refuse"], "passports.chooseAnswer"),
  name: line(100, "passports.typeName"),
});
export type ConsentAnswer = z.output<typeof consentAnswer>;

export const ownConsentAnswer = consentAnswer.extend({ consent: z.uuid() });
export type OwnConsentAnswer = z.output<typeof ownConsentAnswer>;
