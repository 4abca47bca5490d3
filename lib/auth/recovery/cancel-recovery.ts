import { withdrawApprovals } from "@/lib/access/approvals/commands/withdraw-approvals";
import { record } from "@/lib/audit/record";
import { noteEvent } from "@/lib/auth/account-events";
import type { Visit } from "@/lib/auth/browser/visit";
import { tellOwner } from "@/lib/auth/commands/protection/tell-owner";
import { findLink } from "@/lib/auth/links/secret-link";
import { now } from "@/lib/clock";
import { asSystem, type Db } from "@/lib/db/as-actor";
import { DomainError } from "@/lib/errors";

/** Stops a wish to get back in, from any mail about it. The request, not the link, counts once: an older mail cancels as well. */
export const cancelRecovery = (link: string, visit: Visit) =>
  asSystem("cancelRecovery", async (db) => {
    const at = now();
    const id = await requestOf(db, link);
    const open = { id, status: { in: ["asked", "approved"] } };
    await withdrawApprovals(db, "accountRecovery", id); // first, as a decision locks them: approval, then request
    const { count } = await db.recoveryRequest.updateMany({ where: open, data: { status: "cancelled", endedAt: at } });
    if (!count) throw new DomainError("waysBack.recoveryOver");
    const { accountId, ref } = await db.recoveryRequest.findUniqueOrThrow({ where: { id }, select: { accountId: true, ref: true } });
    const begun = { accountId, purpose: "reset", methods: { has: "recovery" }, stage: { not: "consumed" } };
    await db.loginFlow.updateMany({ where: begun, data: { stage: "consumed" } });
    await noteEvent(db, accountId, "recoveryCancelled", visit, { ref });
    record(db, { kind: "system", job: "cancelRecovery" }, "recovery.cancelled", { id }, { account: accountId });
    await tellOwner(db, accountId, "recoveryCancelled", { ref });
  });

async function requestOf(db: Db, link: string): Promise<string> {
  const found = await findLink(db, link, "cancelRecovery");
  if (found.state === "unknown" || found.state === "expired" || !found.subjectId) throw new DomainError("waysBack.recoveryOver");
  return found.subjectId;
}
