import { askForApproval } from "@/lib/access/approvals/commands/ask-for-approval";
import { authorize } from "@/lib/access/policy";
import type { Staff, StaffRole } from "@/lib/auth/actor";
import { asActor } from "@/lib/db/as-actor";
import { DomainError } from "@/lib/errors";
import { canAskForRole } from "@/lib/people/policy";

type Wish = { person: string; role: StaffRole; departments: string[]; reason: string };

/** Asks for another role and other departments of a colleague; a second person decides. */
export const askForRole = (actor: Staff, { person, role, departments, reason }: Wish) =>
  asActor(actor, async (db) => {
    const account = await db.account.findUniqueOrThrow({ where: { id: person }, select: { id: true, kind: true } });
    authorize(canAskForRole(actor, account), actor);
    const known = await db.department.findMany({ where: { slug: { in: departments } }, take: 40, select: { slug: true } });
    if (known.length < new Set(departments).size) throw new DomainError("people.unknownDepartment");
    const payload = { role, departments: known.map(({ slug }) => slug) };
    return askForApproval(db, actor, { kind: "roleChange", subjectId: person, payload, reason });
  });
