import { z } from "zod";
import { newPasswordText } from "@/lib/auth/schema";

const identifier = z.string().trim().min(1, "signIn.enterIdentifier").max(254, "signIn.enterIdentifier");
const email = z.string().trim().toLowerCase().max(254, "waysBack.enterEmail").pipe(z.email("waysBack.enterEmail"));

export const resetWish = z.strictObject({ identifier });

/** Where a link goes that is asked for again. */
export const resendWish = z.strictObject({ to: z.enum(["email", "alternate"]) });

export const usernameWish = z.strictObject({ email });

export const newPassword = z.strictObject({ password: newPasswordText });

/** Who cannot get in any more, and how the city reaches them now. */
export const recoveryWish = z.strictObject({
  identifier,
  reach: email,
  phone: z
    .string()
    .trim()
    .max(40, "waysBack.enterPhone")
    .regex(/^[\p{Nd}+()\s./-]*$/u, "waysBack.enterPhone"),
});

export const newAddress = z.strictObject({ email });
