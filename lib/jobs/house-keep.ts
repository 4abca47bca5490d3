import { now } from "@/lib/clock";
import { asSystem } from "@/lib/db/as-actor";

const DAY = 86_400_000;

/** Makes the next months' partitions and removes what is over: sign-ins under way, parked forms, guests' grants, old mail of the developer outbox, limits that ran out. */
export async function houseKeep() {
  const at = now();
  await asSystem("houseKeep", async (db) => {
    await db.$executeRaw`SELECT ensure_partitions()`;
    await db.loginFlow.deleteMany({ where: { expiresAt: { lt: new Date(at.getTime() - DAY) } } });
    await db.parkedForm.deleteMany({ where: { expiresAt: { lt: at } } });
    await db.guestGrant.deleteMany({ where: { expiresAt: { lt: at } } });
    await db.outboxMessage.deleteMany({ where: { createdAt: { lt: new Date(at.getTime() - 7 * DAY) } } });
    await db.rateLimit.deleteMany({ where: { expire: { lt: Date.now() - DAY } } });
  });
}
