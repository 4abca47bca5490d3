import type { Visit } from "@/lib/auth/browser/visit";
import { readNewPasskey } from "@/lib/auth/passkeys/keep-passkey";
import type { Creation } from "@/lib/auth/passkeys/schema";
import { createAccount } from "@/lib/auth/sign-up/commands/create-account";
import type { SignUp } from "@/lib/auth/sign-up/find-sign-up";

type New = { answer: Creation; browserHash: string; visit: Visit };

/** An account without a password: whoever was asked in this browser, for this sign-up, has made its first passkey. */
export async function createWithPasskey(signUp: SignUp, { answer, browserHash, visit }: New) {
  const passkey = await readNewPasskey(answer, { purpose: "create", browserHash, signUpId: signUp.id });
  return createAccount(signUp, { passkey }, visit);
}
