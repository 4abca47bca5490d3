import { findSelf } from "@/lib/access/queries";
import type { Resident } from "@/lib/auth/actor";
import type { SignUp } from "@/lib/auth/sign-up/find-sign-up";
import { asSystem } from "@/lib/db/as-actor";
import { NotFoundError } from "@/lib/errors";

/** Whose account was made in this browser, acting for themselves: they have no session yet. */
export async function ownerOf({ accountId }: Pick<SignUp, "accountId">): Promise<Resident> {
  const owner = accountId ? await asSystem("ownerOf", (db) => findSelf(db, accountId)) : undefined;
  if (!owner) throw new NotFoundError("no account yet");
  return owner;
}
