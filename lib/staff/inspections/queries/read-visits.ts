import { authorize } from "@/lib/access/policy";
import { record } from "@/lib/audit/record";
import type { Staff } from "@/lib/auth/actor";
import { asActor } from "@/lib/db/as-actor";
import { findCase } from "@/lib/staff/cases/find-case";
import { listColleagues } from "@/lib/staff/cases/list-colleagues";
import { nameParties } from "@/lib/staff/cases/name-parties";
import { canWork, visits } from "@/lib/staff/policy";

/** The visits of a case, and who can be sent. */
export const readVisits = (actor: Staff, ref: string) =>
  asActor(actor, async (db) => {
    const found = await findCase(db, actor, ref);
    authorize(canWork(actor, found), actor);
    const colleagues = await listColleagues(db, [found.departmentId]);
    record(db, actor, "case.opened", { id: found.id, partyId: found.partyId }, { for: "inspection" });
    const holder = (await nameParties(db, [found.partyId])).get(found.partyId) ?? "";
    return { ...found, holder, inspectors: colleagues.filter(({ role }) => visits(role)) };
  });
