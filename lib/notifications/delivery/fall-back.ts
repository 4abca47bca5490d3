import { now } from "@/lib/clock";
import type { Db } from "@/lib/db/as-actor";
import { enqueue } from "@/lib/jobs/enqueue";
import type { Outcome } from "@/lib/notifications/delivery/attempt";
import type { Claimed } from "@/lib/notifications/delivery/claim";
import { channelOf, nextRung } from "@/lib/notifications/delivery/ladder";
import { laneOf } from "@/lib/notifications/delivery/lane";
import { kindOf } from "@/lib/notifications/events";
import { canText } from "@/lib/sms/can-text";

/** What is known of a delivery that failed, when it was tried or when its receipt came. */
type Failed = Pick<Claimed, "id" | "accountId" | "notificationId" | "notifiedAt" | "event" | "rung" | "insteadOfId"> & {
  told: Pick<Claimed["told"], "kind">;
};

/**
 * What failed for good goes to the next address of its reader, unless another way has told them already. Where none is left, and they must
 * know, staff tell them. A mistake of ours is no matter of addresses: staff see it, and try again when it is mended.
 */
export async function fallBack(db: Db, claimed: Failed, outcome: Outcome): Promise<void> {
  const { id, accountId, notificationId, notifiedAt, told, event } = claimed;
  if (outcome.is === "ours") return needsPerson(db, id);
  if (!accountId) return; // a visitor has one address, and the link in their browser
  const account = await db.account.findUniqueOrThrow({
    where: { id: accountId },
    select: { alternateEmail: true, phoneHint: true, status: true },
  });
  if (account.status === "inactive") return;
  const others = await othersOf(db, claimed);
  if (others.some(({ status, nextTryAt, waitsForDigest }) => nextTryAt || waitsForDigest || status === "sent" || status === "delivered"))
    return;
  const urgency = kindOf(event)?.urgency ?? "canWait";
  const rung = nextRung({
    tried: [claimed, ...others].map((one) => one.rung),
    has: { alternate: account.alternateEmail !== null, phone: account.phoneHint !== null && canText() },
    refusal: outcome.is === "refusal" ? outcome.refusal : "",
    urgency,
  });
  if (!rung) return urgency === "mustReach" ? needsPerson(db, id) : undefined;
  const lane = laneOf(accountId, rung);
  const next = { accountId, event, lane, rung, channel: channelOf(rung), insteadOfId: id, nextTryAt: now(), createdAt: now() };
  const { id: nextId } = await db.delivery.create({ data: { ...next, notificationId, notifiedAt }, select: { id: true } });
  if (told.kind === "digest")
    await db.delivery.updateMany({ where: { digestId: id }, data: { digestId: nextId, status: "created", failure: null, reply: "" } });
  await enqueue(db, "deliver", { lane });
}

/** The other ways by which the same was or will be told; of a day's mail, those before it. */
const othersOf = (db: Db, { id, notificationId, insteadOfId }: Failed) =>
  db.delivery.findMany({
    where: notificationId ? { notificationId, id: { not: id } } : { id: insteadOfId ?? id, NOT: { id } },
    take: 20,
    select: { rung: true, status: true, nextTryAt: true, waitsForDigest: true },
  });

const needsPerson = async (db: Db, id: string) => void (await db.delivery.update({ where: { id }, data: { needsPerson: true } }));
