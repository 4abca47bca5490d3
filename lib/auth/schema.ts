import { z } from "zod";
import { plainName } from "@/lib/auth/plain-name";
import { line } from "@/lib/forms/line";

/** Who somebody says they are: a username or an email address. */
export const identifier = z
  .string()
  .max(1_000, "signIn.enterIdentifier")
  .transform(plainName)
  .pipe(z.string().min(1, "signIn.enterIdentifier").max(254, "signIn.enterIdentifier"));

/** What a person types to say who they are. The password is taken exactly as typed. */
export const credentials = z.strictObject({
  identifier,
  password: z.string().min(1, "signIn.enterPassword").max(512, "signIn.enterPassword"),
  next: z.string().optional(), // safeNext judges it
});

/** A password to be: taken as typed, cut off only where nobody's is that long. Its rules are lib/auth/credentials/new-password. */
export const newPasswordText = z.string().min(1, "newPassword.length").max(512, "newPassword.length");

/** The event of a report may be missing: a suspicion without one. */
const event = z.union([z.uuid(), z.literal("")]).optional();

/** The present one is empty where an account has none yet. */
export const passwordChange = z.strictObject({
  currentPassword: z.string().max(512, "signIn.enterPassword").default(""),
  newPassword: newPasswordText,
  report: event,
});

const SHIFTED_DIGITS = /[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/g;

/** Full-width and Arabic-Indic digits are digits; spaces and hyphens are how people group them. */
export const asDigits = (text: string) =>
  text.replace(SHIFTED_DIGITS, (digit) => String(digit.charCodeAt(0) & 0xf)).replace(/[\s\-‐-―.]/g, "");

export const sixDigits = z
  .string()
  .max(64, "signIn.sixDigits")
  .transform(asDigits)
  .pipe(z.string().regex(/^\d{6}$/, "signIn.sixDigits"));

export const securityCode = z.strictObject({ code: sixDigits });

/** An authenticator app that is being set up: since when, a code that it shows, and what its owner calls it. */
export const newApp = z.strictObject({
  since: z.coerce.number().int(),
  code: sixDigits,
  name: line(40, "security.nameApp"),
  next: z.string().optional(), // safeNext judges it
});

export const devicePrompt = z.strictObject({ device: z.enum(["private", "shared"]), remember: z.literal("yes").optional() });

/** One of the ten that were printed; how it was typed does not matter. */
export const recoveryCode = z.strictObject({
  code: z.string().trim().min(1, "signIn.enterRecoveryCode").max(64, "signIn.enterRecoveryCode"),
});

export const methodChoice = z.strictObject({ method: z.enum(["passkey", "totp", "sms", "email", "recoveryCode"], "signIn.chooseMethod") });

/** Their password again, before a change that matters. */
export const confirmation = z.strictObject({
  password: z.string().min(1, "signIn.enterPassword").max(512, "signIn.enterPassword"),
  next: z.string().optional(), // safeNext judges it
});

export const sessionChoice = z.strictObject({ session: z.uuid() });
export const deviceChoice = z.strictObject({ device: z.uuid() });

export const reportStep = z.strictObject({ event });
export const suspicionReport = z.strictObject({ event, text: z.string().trim().max(2_000, "feedback.tooLong"), key: z.uuid() });
export type SuspicionReport = z.output<typeof suspicionReport>;

export const appChoice = z.strictObject({ app: z.uuid() });

/** The box under new recovery codes. */
export const codesSaved = z.strictObject({ saved: z.literal("on", "security.saveCodes") });

export const nothing = z.strictObject({});
