import { askForApproval } from "@/lib/access/approvals/commands/ask-for-approval";
import { authorize } from "@/lib/access/policy";
import type { Staff } from "@/lib/auth/actor";
import { asActor } from "@/lib/db/as-actor";
import { DomainError } from "@/lib/errors";
import { canAskForRole } from "@/lib/people/policy";

type Wish = { person: string; email: string; reason: string };

/** Asks to note which resident's account is a colleague's own, or with no address that they have none here; a second person decides. */
export const askForOwnAccount = (actor: Staff, { person, email, reason }: Wish) =>
  asActor(actor, async (db) => {
    const colleague = await db.account.findUniqueOrThrow({ where: { id: person }, select: { id: true, kind: true, role: true } });
    authorize(canAskForRole(actor, colleague), actor);
    if (!email) return askForApproval(db, actor, { kind: "ownAccount", subjectId: person, payload: { resident: null }, reason });
    const own = await db.mandate.findFirst({
      where: { kind: "self", revokedAt: null, account: { email, kind: "resident" } },
      select: { accountId: true, partyId: true },
    });
    if (!own) throw new DomainError("people.noResident");
    const payload = { resident: own.accountId };
    return askForApproval(db, actor, { kind: "ownAccount", subjectId: person, partyId: own.partyId, payload, reason });
  });
