import { endRecoveries } from "@/lib/auth/recovery/end-recoveries";
import { now } from "@/lib/clock";
import { asSystem, type Db } from "@/lib/db/as-actor";

const DAY = 86_400_000;

/** What is over and may go, or ends; each in its own transaction, so that one that is slow does not keep the others. */
const brooms: ((db: Db, at: Date) => Promise<unknown>)[] = [
  (db) => db.$executeRaw`SELECT ensure_partitions()`,
  (db, at) => db.loginFlow.deleteMany({ where: { expiresAt: { lt: new Date(at.getTime() - DAY) } } }),
  (db, at) => db.signUp.deleteMany({ where: { expiresAt: { lt: at } } }),
  (db, at) => db.passkeyChallenge.deleteMany({ where: { expiresAt: { lt: new Date(at.getTime() - DAY) } } }),
  (db, at) => db.parkedForm.deleteMany({ where: { expiresAt: { lt: at } } }),
  (db, at) => db.guestGrant.deleteMany({ where: { expiresAt: { lt: at } } }),
  (db, at) => db.secretLink.deleteMany({ where: { expiresAt: { lt: new Date(at.getTime() - 30 * DAY) } } }),
  (db, at) => db.outboxMessage.deleteMany({ where: { createdAt: { lt: new Date(at.getTime() - 7 * DAY) } } }),
  (db, at) => db.dataExport.updateMany({ where: { status: "ready", expiresAt: { lte: at } }, data: { status: "expired", archive: null } }),
  // One that could not be prepared ends too: its owner can ask again.
  (db, at) =>
    db.dataExport.updateMany({
      where: { status: "preparing", createdAt: { lt: new Date(at.getTime() - DAY) } },
      data: { status: "expired" },
    }),
  endRecoveries,
  (db) => db.rateLimit.deleteMany({ where: { expire: { lt: Date.now() - DAY } } }),
];

/** Makes the next months' partitions and removes what is over. */
export async function houseKeep() {
  const at = now();
  for (const broom of brooms) await asSystem("houseKeep", (db) => broom(db, at));
}
