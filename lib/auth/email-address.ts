import { z } from "zod";
import { plainName } from "@/lib/auth/plain-name";

/**
 * An e-mail address as typed, in the one form we keep: full-width letters made plain, lower case.
 * Letters of other scripts are refused and not guessed: they only look like the ones in the address.
 */
export const emailAddress = z
  .string()
  .max(1_000, "signUp.email")
  .transform(plainName)
  .pipe(z.string().regex(/^[\x20-\x7e]*$/, "signUp.emailLetters"))
  .pipe(z.email("signUp.email").max(254, "signUp.email"));
