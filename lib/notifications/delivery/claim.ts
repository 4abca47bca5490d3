import { now } from "@/lib/clock";
import { open } from "@/lib/crypto/seal";
import { asSystem, type Db } from "@/lib/db/as-actor";
import { type Addressee, addresseeOf } from "@/lib/notifications/delivery/addressee";
import { isUnwanted } from "@/lib/notifications/delivery/is-unwanted";
import { type DeliveryStatus, deliveryWorkflow } from "@/lib/notifications/workflow";
import type { Language } from "@/lib/paths";

const CLAIM_MS = 120_000;
/** Lines of a daily mail; the rest is a number. */
const MOST_LINES = 30;

type Row = Awaited<ReturnType<typeof readDelivery>>;
export type Claimed = Row & Addressee & { told: Told };
/** What is told: one thing, the things of a day, or a follower's news. */
export type Told =
  | { kind: "one"; notification: Notification }
  | { kind: "digest"; notifications: Notification[]; count: number }
  | { kind: "follower"; event: string; facts: unknown; followId: string };
type Notification = Awaited<ReturnType<typeof readNotification>>;

/**
 * Takes in hand what an address is told next. Undefined when there is nothing, when another process has it in hand, or when its time has not
 * come: what comes later waits behind it, so that nobody reads an answer before the question.
 */
export const claim = (lane: string) =>
  asSystem("deliver", async (db): Promise<Claimed | undefined> => {
    for (;;) {
      const at = now();
      const [head] = await db.$queryRaw<{ id: string; isFree: boolean }[]>`
        SELECT id, next_try_at <= ${at} AND coalesce(claimed_until <= ${at}, true) AS "isFree" FROM delivery
        WHERE lane = ${lane} AND next_try_at IS NOT NULL ORDER BY seq LIMIT 1 FOR UPDATE`;
      if (!head?.isFree) return undefined;
      const row = await readDelivery(db, head.id);
      if (await isUnwanted(db, row)) {
        await db.delivery.delete({ where: { id: row.id } });
        continue;
      }
      const status = deliveryWorkflow.next("take", row.status as DeliveryStatus);
      const data = {
        status,
        failure: null,
        reply: "",
        attempts: row.attempts + 1,
        claimedUntil: new Date(at.getTime() + CLAIM_MS),
        updatedAt: at,
      };
      await db.delivery.update({ where: { id: row.id }, data });
      const [told, addressee] = await toldIn(db, row);
      return { ...row, attempts: data.attempts, ...addressee, told };
    }
  });

const readDelivery = (db: Db, id: string) =>
  db.delivery.findUniqueOrThrow({
    where: { id },
    select: {
      ...{ id: true, lane: true, channel: true, rung: true, event: true, status: true, attempts: true, createdAt: true },
      ...{ accountId: true, notificationId: true, notifiedAt: true, followerMailId: true, insteadOfId: true },
    },
  });

async function toldIn(db: Db, row: Row): Promise<[Told, Addressee]> {
  if (row.followerMailId) {
    const { id, event, facts, followId, emailSealed, locale } = await db.followerMail.findUniqueOrThrow({
      where: { id: row.followerMailId },
    });
    const to = open(emailSealed, `follower_mail:email_sealed:${id}`);
    return [
      { kind: "follower", event, facts, followId },
      { to, language: locale as Language },
    ];
  }
  const addressee = await addresseeOf(db, row);
  if (row.notificationId)
    return [{ kind: "one", notification: await readNotification(db, row.notificationId, row.notifiedAt!) }, addressee];
  const where = { digestId: row.id };
  const members = await db.delivery.findMany({
    where,
    orderBy: { seq: "asc" },
    take: MOST_LINES,
    select: { notificationId: true, notifiedAt: true },
  });
  const found = await db.notification.findMany({
    where: { OR: members.map(({ notificationId, notifiedAt }) => ({ id: notificationId!, at: notifiedAt! })) },
    orderBy: [{ at: "asc" }, { id: "asc" }],
    take: MOST_LINES,
    select: shown,
  });
  return [{ kind: "digest", notifications: found, count: await db.delivery.count({ where }) }, addressee];
}

const shown = { id: true, at: true, event: true, facts: true, billId: true, paymentId: true, threadId: true } as const;
const readNotification = (db: Db, id: string, at: Date) =>
  db.notification.findUniqueOrThrow({ where: { id_at: { id, at } }, select: shown });
