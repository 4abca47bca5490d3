import { noteEvent } from "@/lib/auth/account-events";
import type { Resident, Staff } from "@/lib/auth/actor";
import type { Visit } from "@/lib/auth/browser/visit";
import { tellOwner } from "@/lib/auth/commands/protection/tell-owner";
import { holdAccount } from "@/lib/auth/hold-account";
import { canRemovePasskey } from "@/lib/auth/passkeys/policy";
import { factorsOf, findPasskey } from "@/lib/auth/passkeys/queries";
import { record } from "@/lib/audit/record";
import { asSystem } from "@/lib/db/as-actor";
import { DomainError } from "@/lib/errors";

/** From now on this passkey opens nothing. The last way in stays. */
export async function removePasskey(actor: Resident | Staff, id: string, visit: Visit) {
  const { accountId, kind } = actor;
  await asSystem("removePasskey", async (db) => {
    await holdAccount(db, accountId);
    const { name } = await findPasskey(db, actor, id);
    if (!canRemovePasskey(await factorsOf(db, accountId)))
      throw new DomainError(kind === "staff" ? "security.lastSecondStep" : "passkey.last");
    await db.passkey.delete({ where: { id } });
    const event = await noteEvent(db, accountId, "passkeyRemoved", visit, { passkey: name });
    await tellOwner(db, accountId, "passkeyRemoved", { passkey: name }, { notMe: event });
    record(db, actor, "passkey.removed", { id });
  });
}
