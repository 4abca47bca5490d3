import type { Resident } from "@/lib/auth/actor";
import { authorize } from "@/lib/access/policy";
import { listMandates } from "@/lib/access/queries";
import { record } from "@/lib/audit/record";
import { asSystem } from "@/lib/db/as-actor";

/** Acts for another of the account's parties from now on, in this session and when it signs in next. */
export async function actFor(actor: Resident, sessionId: string, mandateId: string) {
  authorize(
    (await listMandates(actor)).some(({ id }) => id === mandateId),
    actor,
  );
  await asSystem("actFor", async (db) => {
    await db.authSession.update({ where: { id: sessionId, accountId: actor.accountId }, data: { mandateId } });
    await db.account.update({ where: { id: actor.accountId }, data: { lastMandateId: mandateId } });
    record(db, actor, "mandate.chosen", { id: mandateId });
  });
}
