import { askForApproval } from "@/lib/access/approvals/commands/ask-for-approval";
import { authorize } from "@/lib/access/policy";
import type { Staff, StaffRole } from "@/lib/auth/actor";
import { asActor } from "@/lib/db/as-actor";
import { DomainError } from "@/lib/errors";
import { canAskForRole } from "@/lib/people/policy";
import { findService } from "@/lib/services/catalogue";

type Wish = { person: string; role: StaffRole; departments: string[]; services: string[]; reason: string };

/** Asks for another role, other departments or other services of a colleague; a second person decides. No service: all of the departments. */
export const askForRole = (actor: Staff, { person, role, departments, services, reason }: Wish) =>
  asActor(actor, async (db) => {
    const account = await db.account.findUniqueOrThrow({
      where: { id: person },
      select: {
        id: true,
        kind: true,
        role: true,
        services: true,
        departments: { take: 40, select: { department: { select: { slug: true } } } },
      },
    });
    authorize(canAskForRole(actor, account), actor);
    const known = await db.department.findMany({ where: { slug: { in: departments } }, take: 40, select: { slug: true } });
    if (known.length < new Set(departments).size) throw new DomainError("people.unknownDepartment");
    if (services.some((slug) => !departments.includes(findService(slug)?.department ?? ""))) throw new DomainError("people.foreignService");
    const before = {
      role: account.role,
      departments: account.departments.map(({ department }) => department.slug),
      services: account.services,
    };
    const payload = { role, departments: known.map(({ slug }) => slug), services: [...new Set(services)], before };
    return askForApproval(db, actor, { kind: "roleChange", subjectId: person, payload, reason });
  });
