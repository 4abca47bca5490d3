import { randomUUID } from "node:crypto";
import { authorize } from "@/lib/access/policy";
import { record } from "@/lib/audit/record";
import type { Staff } from "@/lib/auth/actor";
import { cityTime } from "@/lib/city/city-day";
import { now } from "@/lib/clock";
import { asActor } from "@/lib/db/as-actor";
import { DomainError } from "@/lib/errors";
import { canPostStatus } from "@/lib/status/policy";
import { forgetSaid } from "@/lib/status/queries/said-now";
import type { NewNotice } from "@/lib/status/schema";

const LONGEST_MS = 31 * 86_400_000;

/** Says that something does not work, or when it will not; once for each form. Resolves to its id. */
export async function postNotice(actor: Staff, { en, es, ar, ...wanted }: NewNotice): Promise<string> {
  const id = await asActor(actor, async (db) => {
    authorize(canPostStatus(actor), actor);
    const at = now();
    const { kind, services, key, onPages } = wanted;
    const { startsAt, endsAt } = kind === "incident" ? { startsAt: at, endsAt: null } : timesOf(wanted, at);
    const row = {
      id: randomUUID(),
      kind,
      services: [...new Set(services)],
      startsAt,
      endsAt,
      onPages: onPages === "yes",
      postedAt: at,
      key,
    };
    const { count } = await db.statusNotice.createMany({ data: [row], skipDuplicates: true });
    if (!count) return (await db.statusNotice.findUniqueOrThrow({ where: { key }, select: { id: true } })).id; // the same form, sent before
    await db.statusUpdate.createMany({ data: [{ noticeId: row.id, at, text: { en, es, ar }, key }] });
    record(db, actor, "status.posted", { id: row.id }, { kind, services });
    return row.id;
  });
  forgetSaid();
  return id;
}

function timesOf({ fromDay, fromTime, untilDay, untilTime }: Omit<NewNotice, "en" | "es" | "ar">, at: Date) {
  const [startsAt, endsAt] = [cityTime(fromDay, fromTime), cityTime(untilDay, untilTime)];
  if (endsAt <= startsAt) throw new DomainError("status.endsFirst");
  if (endsAt <= at) throw new DomainError("status.isPast");
  if (endsAt.getTime() - startsAt.getTime() > LONGEST_MS) throw new DomainError("status.tooLongWork");
  return { startsAt, endsAt };
}
