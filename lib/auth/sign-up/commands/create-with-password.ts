import type { Visit } from "@/lib/auth/browser/visit";
import { requireGoodPassword } from "@/lib/auth/credentials/new-password";
import { hashPassword } from "@/lib/auth/credentials/password";
import { createAccount } from "@/lib/auth/sign-up/commands/create-account";
import type { SignUp } from "@/lib/auth/sign-up/find-sign-up";

export async function createWithPassword(signUp: SignUp, password: string, visit: Visit) {
  const { legalName = "", username = "" } = signUp.facts;
  requireGoodPassword(password, [legalName, username, signUp.email]);
  return createAccount(signUp, { passwordHash: await hashPassword(password) }, visit);
}
