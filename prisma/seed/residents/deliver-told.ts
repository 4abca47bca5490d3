import { cityDay, cityTime } from "@/lib/city/city-day";
import { type DeliveryStatus } from "@/lib/notifications/workflow";
import { kindOf } from "@/lib/notifications/events";
import { accountOf, type Town } from "../town";
import type { Told } from "./tell";

/** One attempt to reach somebody, as it stands when the demo opens. Without a notification it is a mail with the news of a day. */
export type SeedDelivery = {
  id: string;
  of?: Told;
  accountId: string;
  event: string;
  rung?: "primary" | "alternate";
  status: DeliveryStatus;
  failure?: "refused" | "notNow" | "ours";
  reply?: string;
  attempts?: number;
  nextTryAt?: Date;
  claimedUntil?: Date;
  waitsForDigest?: true;
  digestId?: string;
  needsPerson?: true;
  settled?: { at: Date; by: string; how: "phone" };
  at: Date;
  updatedAt: Date;
};

const DAY_MS = 86_400_000;
const SECONDS = 1_000;

export const sentAtOnce = (told: Told): SeedDelivery => {
  const { deliveryId: id, accountId, event, at } = told;
  return { id, of: told, accountId, event, status: "sent", at, updatedAt: new Date(at.getTime() + 2 * SECONDS) };
};

/** How what was told reached people: most was sent, some of it opened from its mail, a few things failed in every way that there is. */
export function deliveriesOf(town: Town, told: Told[]): SeedDelivery[] {
  const { now } = town.registry;
  const business = accountOf(town, "business").id;
  const sent = told.map((one) =>
    one.readAt && one.at.getTime() % 2 ? { ...sentAtOnce(one), status: "delivered" as const } : sentAtOnce(one),
  );
  const daily = sent.filter(({ accountId, event }) => accountId === business && kindOf(event)?.urgency === "canWait");
  return [
    ...failing(
      town,
      sent.filter((one) => !daily.includes(one)),
    ),
    ...inDailyMails(town, daily, now),
  ];
}

/** The newest of what people must know did not arrive: each for another reason. */
function failing(town: Town, sent: SeedDelivery[]): SeedDelivery[] {
  const { now } = town.registry;
  const by = accountOf(town, "supervisor").id;
  const resident = accountOf(town, "resident").id;
  const newest = [...sent]
    .filter(({ event, at }) => kindOf(event)?.urgency === "mustReach" && now.getTime() - at.getTime() < 90 * DAY_MS)
    .sort((a, b) => b.at.getTime() - a.at.getTime() || (a.id < b.id ? -1 : 1));
  const [hers, others] = [
    newest.filter(({ accountId }) => accountId === resident),
    newest.filter(({ accountId }) => accountId !== resident),
  ];
  const refused = { status: "permanentFailure", failure: "refused", reply: "550 5.1.1", needsPerson: true } as const;
  const inAnHour = new Date(now.getTime() + DAY_MS / 24);
  const ends: [SeedDelivery | undefined, Partial<SeedDelivery>][] = [
    [others[0], refused],
    [others[1], { ...refused, reply: "552 5.2.2" }],
    [others[2], { status: "technicalFailure", failure: "ours", needsPerson: true }],
    [others[3], { status: "temporaryFailure", failure: "notNow", reply: "452 4.2.2", attempts: 5, nextTryAt: inAnHour }],
    [others[4], { status: "sending", nextTryAt: inAnHour, claimedUntil: inAnHour }],
    [hers[1], { ...refused, settled: { at: new Date((hers[1]?.at.getTime() ?? 0) + DAY_MS), by, how: "phone" } }],
    [hers[2], refused],
  ];
  const changed = new Map(ends.flatMap(([one, end]) => (one ? [[one.id, end] as const] : [])));
  return sent.map((one) => ({ ...one, ...changed.get(one.id) }));
}

/** The bakery wants one mail a day: at five in the afternoon, with everything since the last. What came after that still waits. */
function inDailyMails(town: Town, daily: SeedDelivery[], now: Date): SeedDelivery[] {
  const mails = new Map<number, SeedDelivery>();
  const members = daily.map((one): SeedDelivery => {
    const sameDay = cityTime(cityDay(one.at), "17:00");
    const at = one.at < sameDay ? sameDay : new Date(sameDay.getTime() + DAY_MS);
    if (at > now) return { ...one, status: "created", attempts: 0, waitsForDigest: true, updatedAt: one.at };
    const updatedAt = new Date(at.getTime() + 2 * SECONDS);
    const { accountId } = one;
    if (!mails.has(at.getTime()))
      mails.set(at.getTime(), { id: town.registry.newId(at), accountId, event: "digest", status: "sent", at, updatedAt });
    return { ...one, status: "sent", digestId: mails.get(at.getTime())!.id, updatedAt };
  });
  return [...mails.values(), ...members];
}
