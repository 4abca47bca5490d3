import { asSystem } from "@/lib/db/as-actor";
import type { JobData } from "@/lib/jobs/job-data";
import { notify } from "@/lib/notifications/notify";

/** Tells whoever applied what became of their application, once for each thing that happened (`of`). */
export const tellApplicant = ({ applicationId, event, of = applicationId }: JobData["tellApplicant"]) =>
  asSystem("tellApplicant", async (db) => {
    const { ref, accountId, partyId, service, dueOn, createdAt } = await db.application.findUniqueOrThrow({
      where: { id: applicationId },
      select: { ref: true, accountId: true, partyId: true, service: true, dueOn: true, createdAt: true },
    });
    // A job can be run twice; at least once in the queue is exactly once here.
    const about = { accountId, at: { gte: createdAt }, event };
    if (await db.notification.count({ where: { ...about, facts: { path: ["of"], equals: of } } })) return;
    const due = dueOn && { due: dueOn.toISOString().slice(0, 10) };
    await notify(db, event, { accountId, partyId }, { ref, service, of, ...due });
  });
