import { z } from "zod";
import { contactKinds } from "@/lib/auth/contact/kinds";
import { e164 } from "@/lib/auth/contact/phone";
import { emailAddress } from "@/lib/auth/email-address";
import { sixDigits } from "@/lib/auth/schema";

/** In E.164. */
export const phoneNumber = z
  .string()
  .max(60, "contactDetails.enterPhone")
  .transform((typed, context) => e164(typed) ?? (context.addIssue("contactDetails.enterPhone"), z.NEVER));

export const contactChange = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("email"), value: emailAddress }),
  z.strictObject({ kind: z.literal("alternateEmail"), value: emailAddress }),
  z.strictObject({ kind: z.literal("phone"), value: phoneNumber }),
]);
export type ContactChange = z.output<typeof contactChange>;

export const contactCode = z.strictObject({ kind: z.enum(contactKinds), code: sixDigits });

/** The address a person signs in with is changed, never taken away. */
export const contactRemoval = z.strictObject({ kind: z.enum(["alternateEmail", "phone"]) });
export type ContactRemoval = z.output<typeof contactRemoval>;
