import { authorize } from "@/lib/access/policy";
import type { Resident } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/as-actor";
import { uuidOr404 } from "@/lib/db/uuid";
import { NotFoundError } from "@/lib/errors";
import { canWrite } from "@/lib/messages/policy";
import { departmentSlugs } from "@/lib/messages/queries/department-slugs";
import { findSubject } from "@/lib/messages/queries/find-subject";

/** What a new message will be about, and the department that has it. Throws NotFoundError for another party's. */
export async function findNewSubject(db: Db, actor: Resident, asked: { bill?: string; payment?: string }) {
  authorize(canWrite(actor), actor);
  const billId = asked.bill ? uuidOr404(asked.bill) : null;
  const paymentId = asked.payment && !billId ? uuidOr404(asked.payment) : null;
  const subject = await findSubject(db, { billId, paymentId, applicationId: null });
  if (subject?.kind === "hidden") throw new NotFoundError("not this party's");
  return { subject, department: await departmentOf(db, billId, paymentId) };
}

async function departmentOf(db: Db, billId: string | null, paymentId: string | null) {
  const select = { departmentId: true };
  const thing = billId
    ? await db.bill.findUnique({ where: { id: billId }, select })
    : paymentId && (await db.bill.findFirst({ where: { allocations: { some: { paymentId } } }, orderBy: { id: "asc" }, select }));
  return thing ? (await departmentSlugs(db, [thing.departmentId])).get(thing.departmentId) : undefined;
}
