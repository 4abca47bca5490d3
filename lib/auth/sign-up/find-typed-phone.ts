import { findOpenChange } from "@/lib/auth/contact/queries";
import type { SignUp } from "@/lib/auth/sign-up/find-sign-up";
import { ownerOf } from "@/lib/auth/sign-up/owner-of";
import { asActor } from "@/lib/db/as-actor";

/** The number that waits for its code, while one does. */
export async function findTypedPhone(signUp: SignUp) {
  const owner = await ownerOf(signUp);
  return asActor(owner, (db) => findOpenChange(db, owner, "phone"));
}
