import { cache } from "react";
import type { Resident, Staff } from "@/lib/auth/actor";
import { canRemovePasskey } from "@/lib/auth/passkeys/policy";
import { factorsOf, findPasskey } from "@/lib/auth/passkeys/queries";
import { asActor } from "@/lib/db/as-actor";

/** A passkey of the reader's own and whether it may go, read once for the page and its title. */
export const readPasskey = cache((actor: Resident | Staff, id: string) =>
  asActor(actor, async (db) => ({
    passkey: await findPasskey(db, actor, id),
    mayGo: canRemovePasskey(await factorsOf(db, actor.accountId)),
  })),
);
