import { countSignUpMail, sendSignUpMail } from "@/lib/auth/sign-up/commands/send-sign-up-mail";
import type { SignUp } from "@/lib/auth/sign-up/find-sign-up";
import { asSystem } from "@/lib/db/as-actor";

export async function resendSignUpMail(signUp: SignUp) {
  await countSignUpMail(signUp.email);
  await asSystem("resendSignUpMail", (db) => sendSignUpMail(db, signUp));
}
