import type { Resident } from "@/lib/auth/actor";
import { noteEvent } from "@/lib/auth/account-events";
import type { Visit } from "@/lib/auth/browser/visit";
import { tellOwner } from "@/lib/auth/commands/protection/tell-owner";
import { makeRecoveryCodes } from "@/lib/auth/credentials/recovery-codes";
import { record } from "@/lib/audit/record";
import { asSystem } from "@/lib/db/as-actor";

/** A new set of recovery codes, for their owner to see once; the earlier ones end. Staff have none: they confirm with a passkey or an app. */
export const renewRecoveryCodes = (actor: Resident, visit: Visit): Promise<string[]> =>
  asSystem("renewRecoveryCodes", async (db) => {
    const codes = await makeRecoveryCodes(db, actor.accountId);
    const event = await noteEvent(db, actor.accountId, "recoveryCodesMade", visit);
    await tellOwner(db, actor.accountId, "recoveryCodesMade", {}, { notMe: event });
    record(db, actor, "recoveryCodes.made", { id: actor.accountId });
    return codes;
  });
