import { whomToTell } from "@/lib/access/whom-to-tell";
import { now } from "@/lib/clock";
import { asSystem, type Db } from "@/lib/db/as-actor";
import type { JobData } from "@/lib/jobs/job-data";
import { notify } from "@/lib/notifications/notify";

/** Tells whoever applied, or whose matter it is, what became of an application, once for each thing that happened (`of`). */
export const tellApplicant = ({ applicationId, event, of = applicationId }: JobData["tellApplicant"]) =>
  asSystem("tellApplicant", async (db) => {
    const { ref, accountId, partyId, service, dueOn, createdAt, feeBillId } = await db.application.findUniqueOrThrow({
      where: { id: applicationId },
      select: { ref: true, accountId: true, partyId: true, service: true, dueOn: true, createdAt: true, feeBillId: true },
    });
    const day = (await deadlineOf(db, event, { of, feeBillId })) ?? dueOn;
    const due = day && { due: day.toISOString().slice(0, 10) };
    for (const to of await whomToTell(db, { partyId, accountId }, "applications", now())) {
      // A job can be run twice; at least once in the queue is exactly once here.
      const about = { accountId: to, at: { gte: createdAt }, event };
      if (await db.notification.count({ where: { ...about, facts: { path: ["of"], equals: of } } })) continue;
      await notify(db, event, { accountId: to, partyId }, { ref, service, of, ...due });
    }
  });

/** By when something is asked of them, or comes to them; otherwise it is the day that the city promised. */
async function deadlineOf(db: Db, event: string, { of, feeBillId }: { of: string; feeBillId: string | null }) {
  switch (event) {
    case "applicationAsked":
      return (await db.requestedItem.findUnique({ where: { id: of }, select: { dueOn: true } }))?.dueOn;
    case "inspectionPlanned":
      return (await db.inspection.findUnique({ where: { id: of }, select: { plannedOn: true } }))?.plannedOn;
    case "feeOnApproval":
      return feeBillId ? (await db.bill.findUnique({ where: { id: feeBillId }, select: { dueOn: true } }))?.dueOn : undefined;
  }
}
