import { BEFORE_ALL } from "@/lib/access/portable-part";
import { now } from "@/lib/clock";
import { asSystem, type Db } from "@/lib/db/as-actor";
import { enqueue } from "@/lib/jobs/enqueue";
import { runEach } from "@/lib/jobs/run-each";
import { laneOf } from "@/lib/notifications/delivery/lane";
import { isUnwanted } from "@/lib/notifications/delivery/is-unwanted";

const AT_ONCE = 100;
/** More in a day than anyone is told of; the rest goes with the next day's. */
const IN_ONE = 200;

/** Every evening: what waited goes out as one mail to each, each in its own transaction. Run again from wherever it stopped, nothing goes twice. */
export async function sendDigests(): Promise<void> {
  for (let after = BEFORE_ALL, found: { id: string }[] = []; ; after = found.at(-1)!.id) {
    found = await asSystem("sendDigests", (db) => waitingAfter(db, after));
    if (!found.length) return;
    await runEach("sendDigests", found, ({ id }) => asSystem("sendDigests", (db) => sendDigest(db, id)));
  }
}

const waitingAfter = (db: Db, after: string) =>
  db.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT account_id AS id FROM delivery WHERE waits_for_digest AND account_id > ${after}::uuid ORDER BY account_id LIMIT ${AT_ONCE}`;

async function sendDigest(db: Db, accountId: string) {
  const waiting = await db.$queryRaw<{ id: string; rung: string; event: string; channel: string; notificationId: string }[]>`
    SELECT id, rung, event, channel, notification_id AS "notificationId" FROM delivery WHERE account_id = ${accountId}::uuid AND waits_for_digest ORDER BY seq LIMIT ${IN_ONE} FOR UPDATE`;
  const [wanted, unwanted]: [string[], string[]] = [[], []];
  for (const one of waiting) ((await isUnwanted(db, { ...one, accountId })) ? unwanted : wanted).push(one.id);
  await db.delivery.deleteMany({ where: { id: { in: unwanted } } });
  if (!wanted.length) return;
  const at = now();
  const lane = laneOf(accountId, "primary");
  const data = { event: "digest", accountId, lane, channel: "email", nextTryAt: at, createdAt: at, updatedAt: at };
  const { id: digestId } = await db.delivery.create({ data, select: { id: true } });
  await db.delivery.updateMany({ where: { id: { in: wanted } }, data: { waitsForDigest: false, digestId } });
  await enqueue(db, "deliver", { lane });
}
