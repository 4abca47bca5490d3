import { askForApproval } from "@/lib/access/approvals/commands/ask-for-approval";
import { authorize } from "@/lib/access/policy";
import type { Staff } from "@/lib/auth/actor";
import { asActor } from "@/lib/db/as-actor";
import { canFindPeople } from "@/lib/people/policy";

type Wish = { person: string; request: string; reason: string };

/** The first person has made sure who asks to get back in, and says how; a second one decides. */
export const askForRecovery = (actor: Staff, { person, request, reason }: Wish) =>
  asActor(actor, async (db) => {
    authorize(canFindPeople(actor), actor);
    const where = { id: request, accountId: person, status: "asked" };
    const { id } = await db.recoveryRequest.findFirstOrThrow({ where, select: { id: true } });
    const own = await db.mandate.findFirst({ where: { accountId: person, kind: "self" }, select: { partyId: true } });
    return askForApproval(db, actor, {
      kind: "accountRecovery",
      subjectId: id,
      partyId: own?.partyId,
      payload: { account: person },
      reason,
    });
  });
