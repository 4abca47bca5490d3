import type { Resident, Staff } from "@/lib/auth/actor";
import type { Visit } from "@/lib/auth/browser/visit";
import { tellOwner } from "@/lib/auth/commands/protection/tell-owner";
import { holdAccount } from "@/lib/auth/hold-account";
import { keepPasskey, readNewPasskey } from "@/lib/auth/passkeys/keep-passkey";
import type { Creation } from "@/lib/auth/passkeys/schema";
import { record } from "@/lib/audit/record";
import { asSystem } from "@/lib/db/as-actor";

type New = { answer: Creation; browserHash: string; visit: Visit };

/** One more way in for whoever is signed in; every address of theirs hears of it. */
export async function addPasskey(actor: Resident | Staff, { answer, browserHash, visit }: New) {
  const { accountId } = actor;
  const made = await readNewPasskey(answer, { purpose: "create", browserHash, accountId });
  await asSystem("addPasskey", async (db) => {
    await holdAccount(db, accountId);
    const { id, name, event } = await keepPasskey(db, accountId, made, visit);
    await tellOwner(db, accountId, "passkeyAdded", { passkey: name }, { notMe: event });
    record(db, actor, "passkey.added", { id });
  });
}
