import { addEvent } from "@/lib/applications/commands/add-event";
import { asSystem, type Db } from "@/lib/db/as-actor";
import { notify } from "@/lib/notifications/notify";
import { findDue, type Level } from "@/lib/staff/escalation/find-due";

const AT_ONCE = 200;
const actor = { kind: "system", job: "escalateCases" } as const;

/**
 * Every morning: tells the supervisors which cases are due soon and which are late, each case once for each. The case keeps what was told,
 * and its history says so to the applicant. While it is the applicant's turn the promise stands still, and nobody is told.
 */
export async function escalateCases(): Promise<void> {
  for (const level of ["late", "soon"] as const) while (await asSystem("escalateCases", (db) => escalateSome(db, level)));
}

/** The mark on a case and the word to the supervisors are one transaction: run again from wherever it stopped, nobody is told twice. */
async function escalateSome(db: Db, level: Level): Promise<boolean> {
  const due = await findDue(db, level, AT_ONCE);
  await db.application.updateMany({ where: { id: { in: due.map(({ id }) => id) } }, data: { escalation: level } });
  for (const { id, party_id: partyId, status } of due) await addEvent(db, actor, { id, partyId, status }, "escalated", { level });
  for (const department of new Set(due.map(({ department_id }) => department_id)))
    await tellSupervisors(db, department, level, due.filter((one) => one.department_id === department).length);
  return due.length === AT_ONCE;
}

async function tellSupervisors(db: Db, departmentId: string, level: Level, n: number) {
  const { slug } = await db.department.findUniqueOrThrow({ where: { id: departmentId }, select: { slug: true } });
  const supervisors = await db.account.findMany({
    where: { kind: "staff", role: "supervisor", status: "active", departments: { some: { departmentId } } },
    take: 50,
    select: { id: true },
  });
  const facts = { department: slug, n, view: level === "late" ? "late" : "open" };
  for (const { id } of supervisors)
    await notify(db, level === "late" ? "casesLate" : "casesDueSoon", { accountId: id, partyId: null }, facts);
}
