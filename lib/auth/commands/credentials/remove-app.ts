import type { Resident, Staff } from "@/lib/auth/actor";
import { noteEvent } from "@/lib/auth/account-events";
import type { Visit } from "@/lib/auth/browser/visit";
import { tellOwner } from "@/lib/auth/commands/protection/tell-owner";
import { requireSecondStep } from "@/lib/auth/credentials/second-steps";
import { holdAccount } from "@/lib/auth/hold-account";
import { findOwnAccount } from "@/lib/auth/queries";
import { record } from "@/lib/audit/record";
import { asSystem } from "@/lib/db/as-actor";

/** Takes an authenticator app out of use. Throws when nothing would be left to confirm a sign-in with. */
export async function removeApp(actor: Resident | Staff, id: string, visit: Visit) {
  const { accountId, kind } = actor;
  await asSystem("removeApp", async (db) => {
    await holdAccount(db, accountId);
    const { name } = await db.authenticatorApp.findFirstOrThrow({ where: { id, accountId }, select: { name: true } });
    const { passkeys, apps, phoneHint } = await findOwnAccount(db, actor);
    requireSecondStep({ kind, passkeys, apps: apps - 1, hasPhone: phoneHint !== null });
    await db.authenticatorApp.delete({ where: { id } });
    const event = await noteEvent(db, accountId, "appRemoved", visit, { name });
    await tellOwner(db, accountId, "appRemoved", { app: name }, { notMe: event });
    record(db, actor, "authenticatorApp.removed", { id });
  });
}
