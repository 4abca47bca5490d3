import { asSystem } from "@/lib/db/as-actor";
import { notify } from "@/lib/notifications/notify";

/** Tells whoever applied that the city has the application, once. */
export const tellSubmitted = ({ applicationId }: { applicationId: string }) =>
  asSystem("tellSubmitted", async (db) => {
    const { ref, accountId, partyId, service, dueOn, submittedAt } = await db.application.findUniqueOrThrow({
      where: { id: applicationId },
      select: { ref: true, accountId: true, partyId: true, service: true, dueOn: true, submittedAt: true },
    });
    const about = { accountId, at: { gte: submittedAt! }, event: "applicationSubmitted" };
    // A job can be run twice; at least once in the queue is exactly once here.
    if (await db.notification.count({ where: { ...about, facts: { path: ["ref"], equals: ref } } })) return;
    await notify(db, "applicationSubmitted", { accountId, partyId }, { ref, service, due: dueOn!.toISOString().slice(0, 10) });
  });
