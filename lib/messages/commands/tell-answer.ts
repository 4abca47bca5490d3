import { whomToTell } from "@/lib/access/whom-to-tell";
import { asSystem } from "@/lib/db/as-actor";
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
    for (const to of await whomToTell(db, { partyId, accountId }, "messages", message.createdAt)) {
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
