import { findOwnAccount } from "@/lib/auth/queries";
import type { SignUp } from "@/lib/auth/sign-up/find-sign-up";
import { ownerOf } from "@/lib/auth/sign-up/owner-of";
import { asActor } from "@/lib/db/as-actor";

/** What protects the account that was just made. */
export async function readNewAccount(signUp: Pick<SignUp, "accountId">) {
  const owner = await ownerOf(signUp);
  return asActor(owner, (db) => findOwnAccount(db, owner));
}
