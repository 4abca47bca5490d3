import { whomToTell } from "@/lib/access/whom-to-tell";
import { now } from "@/lib/clock";
import { asSystem } from "@/lib/db/as-actor";
import type { JobData } from "@/lib/jobs/job-data";
import { notify } from "@/lib/notifications/notify";

/** Tells whoever applied, or whose matter it is, what became of an application, once for each thing that happened (`of`). */
export const tellApplicant = ({ applicationId, event, of = applicationId }: JobData["tellApplicant"]) =>
  asSystem("tellApplicant", async (db) => {
    const { ref, accountId, partyId, service, dueOn, createdAt } = await db.application.findUniqueOrThrow({
      where: { id: applicationId },
      select: { ref: true, accountId: true, partyId: true, service: true, dueOn: true, createdAt: true },
    });
    const due = dueOn && { due: dueOn.toISOString().slice(0, 10) };
    for (const to of await whomToTell(db, { partyId, accountId }, "applications", now())) {
      // A job can be run twice; at least once in the queue is exactly once here.
      const about = { accountId: to, at: { gte: createdAt }, event };
      if (await db.notification.count({ where: { ...about, facts: { path: ["of"], equals: of } } })) continue;
      await notify(db, event, { accountId: to, partyId }, { ref, service, of, ...due });
    }
  });
