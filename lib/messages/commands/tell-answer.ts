import type { Mandate } from "@/lib/auth/actor";
import { asSystem, type Db } from "@/lib/db/as-actor";
import { mayReceive } from "@/lib/messages/policy";
import { notify } from "@/lib/notifications/notify";

/** Tells whoever began a thread that the city answered, once for each answer; never what it says. */
export const tellAnswer = ({ messageId }: { messageId: string }) =>
  asSystem("tellAnswer", async (db) => {
    const message = await db.message.findUniqueOrThrow({
      where: { id: messageId },
      select: {
        createdAt: true,
        departmentId: true,
        isInternal: true,
        thread: { select: { id: true, ref: true, partyId: true, accountId: true } },
      },
    });
    if (message.isInternal || !message.departmentId) return;
    const { id: threadId, ref, partyId, accountId } = message.thread;
    const department = await db.department.findUniqueOrThrow({ where: { id: message.departmentId }, select: { slug: true } });
    for (const to of await recipients(db, { partyId, accountId }, message.createdAt)) {
      const about = { accountId: to, partyId, threadId, at: { gte: message.createdAt }, event: "messageAnswered" };
      // A job can be run twice; at least once in the queue is exactly once here.
      if (await db.notification.count({ where: { ...about, facts: { path: ["message"], equals: messageId } } })) continue;
      await notify(
        db,
        "messageAnswered",
        { accountId: to, partyId },
        { ref, department: department.slug, message: messageId },
        { threadId },
      );
    }
  });

/** Who began it, as long as they may still see the party's messages; else those who own the matter. */
async function recipients(db: Db, { partyId, accountId }: { partyId: string; accountId: string }, at: Date) {
  const mandates = await db.mandate.findMany({
    where: { partyId, revokedAt: null, OR: [{ until: null }, { until: { gt: at } }] },
    select: { accountId: true, kind: true, areas: true, acts: true },
    orderBy: { createdAt: "asc" },
    take: 50,
  });
  const reading = mandates.filter((mandate) => mayReceive(mandate as Pick<Mandate, "areas" | "acts">));
  const own = reading.filter((mandate) => mandate.accountId === accountId);
  const told = own.length ? own : reading.filter(({ kind }) => kind === "self" || kind === "owner");
  return [...new Set(told.map((mandate) => mandate.accountId))];
}
