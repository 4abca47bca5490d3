import { endApprovals } from "@/lib/access/approvals/commands/end-approvals";
import { endRecoveries } from "@/lib/auth/recovery/end-recoveries";
import { dropOldDrafts } from "@/lib/issues/draft/drop-drafts";
import { now } from "@/lib/clock";
import { asSystem, type Db } from "@/lib/db/as-actor";

const DAY = 86_400_000;
const daysAgo = (at: Date, days: number) => ({ lt: new Date(at.getTime() - days * DAY) });

/** So many rows go in one transaction, and so many transactions follow each other; what is left goes next time. */
const A_BATCH = 1_000;
const MOST_BATCHES = 50;
const limit = A_BATCH;

/** What is over and may go: what came of it stands in the activity and in the audit. A session that ended stays to be asked about. */
const sweeps: ((db: Db, at: Date) => Promise<{ count: number }>)[] = [
  (db, at) => db.loginFlow.deleteMany({ where: { expiresAt: daysAgo(at, 1) }, limit }),
  (db, at) => db.authSession.deleteMany({ where: { absoluteExpiresAt: daysAgo(at, 90) }, limit }),
  (db, at) => db.signUp.deleteMany({ where: { expiresAt: { lt: at } }, limit }),
  (db, at) => db.passkeyChallenge.deleteMany({ where: { expiresAt: daysAgo(at, 1) }, limit }),
  (db, at) => db.parkedForm.deleteMany({ where: { expiresAt: { lt: at } }, limit }),
  (db, at) => db.guestGrant.deleteMany({ where: { expiresAt: { lt: at } }, limit }),
  (db, at) => db.secretLink.deleteMany({ where: { expiresAt: daysAgo(at, 30) }, limit }),
  (db, at) => db.followerMail.deleteMany({ where: { at: daysAgo(at, 30), deliveries: { none: { nextTryAt: { not: null } } } }, limit }),
  (db, at) => db.outboxMessage.deleteMany({ where: { createdAt: daysAgo(at, 7) }, limit }),
  // What visitors wrote goes a year after the last word about it, what people thought of pages after two; how often stays counted.
  (db, at) => db.contactMessage.deleteMany({ where: { status: { not: "open" }, lastAt: daysAgo(at, 365) }, limit }),
  (db, at) => db.feedback.deleteMany({ where: { createdAt: daysAgo(at, 730) }, limit }),
  (db) => db.rateLimit.deleteMany({ where: { expire: { lt: Date.now() - DAY } }, limit }),
];

/** What ends by itself. */
const endings: ((db: Db, at: Date) => Promise<unknown>)[] = [
  (db, at) => db.dataExport.updateMany({ where: { status: "ready", expiresAt: { lte: at } }, data: { status: "expired", archive: null } }),
  // One that could not be prepared ends too: its owner can ask again.
  (db, at) => db.dataExport.updateMany({ where: { status: "preparing", createdAt: daysAgo(at, 1) }, data: { status: "expired" } }),
  endRecoveries,
  endApprovals,
  dropOldDrafts,
];

/** Makes the next months' partitions, ends and removes what is over; each in its own transaction, so that a slow one does not keep the others. */
export async function houseKeep() {
  const at = now();
  await asSystem("houseKeep", (db) => db.$executeRaw`SELECT ensure_partitions()`);
  for (const end of endings) await asSystem("houseKeep", (db) => end(db, at));
  for (const sweep of sweeps)
    for (let batch = 0, count = A_BATCH; count === A_BATCH && batch < MOST_BATCHES; batch++)
      ({ count } = await asSystem("houseKeep", (db) => sweep(db, at)));
}
