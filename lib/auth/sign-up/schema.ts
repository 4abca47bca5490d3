import { z } from "zod";
import { phoneNumber } from "@/lib/auth/contact/schema";
import { emailAddress } from "@/lib/auth/email-address";
import { plainName } from "@/lib/auth/plain-name";
import { newPasswordText } from "@/lib/auth/schema";
import { USERNAME } from "@/lib/auth/sign-up/username";

/** Of each page exactly its own question: what an account may become is never a field. */
export const signUpStart = z.strictObject({ email: emailAddress, next: z.string().optional() }); // safeNext judges it

/** As in a passport: letters of any script; nothing that is not seen, but the joiners that some scripts need. */
export const legalNameAnswer = z.strictObject({
  legalName: z
    .string()
    .max(1_000, "signUp.legalName")
    .transform((typed) => typed.normalize("NFC").replace(/\s+/g, " ").trim())
    .pipe(
      z
        .string()
        .max(100, "signUp.legalName")
        .regex(/^(?=.*\p{L})[^\p{Cc}\p{Cs}\p{Co}\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff<>]+$/u, "signUp.legalName"),
    ),
});

export const usernameAnswer = z.strictObject({
  username: z.string().max(200, "signUp.username").transform(plainName).pipe(z.string().regex(USERNAME, "signUp.username")),
  /** Said by the browser's own scripts: it can make passkeys. */
  passkeys: z.enum(["yes", ""]).optional(),
});

export const passwordAnswer = z.strictObject({ password: newPasswordText });

export const phoneAnswer = z.strictObject({ phone: phoneNumber });

export const codesSaved = z.strictObject({ saved: z.literal("on", "signUp.saveCodes") });

/** Where to from the last page: back to where they came from, or to one more way in. */
export const entrance = z.strictObject({ to: z.enum(["app", "passkey"]).optional() });
