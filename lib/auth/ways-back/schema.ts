import { z } from "zod";
import { emailAddress } from "@/lib/auth/email-address";
import { identifier, newPasswordText } from "@/lib/auth/schema";

export const resetWish = z.strictObject({ identifier });

/** Where a link goes that is asked for again. */
export const resendWish = z.strictObject({ to: z.enum(["email", "alternate"]) });

export const usernameWish = z.strictObject({ email: emailAddress });

export const newPassword = z.strictObject({ password: newPasswordText });

/** Who cannot get in any more, and how the city reaches them now. */
export const recoveryWish = z.strictObject({
  identifier,
  reach: emailAddress,
  phone: z
    .string()
    .trim()
    .max(40, "waysBack.enterPhone")
    .regex(/^[\p{Nd}+()\s./-]*$/u, "waysBack.enterPhone"),
});

export const newAddress = z.strictObject({ email: emailAddress });
