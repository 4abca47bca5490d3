import { addMonths } from "@/lib/city/add-months";
import { addDays } from "@/lib/city/city-day";
import type { Service } from "@/lib/services/declaration/service";

const dayOf = (date: Date) => date.toISOString().slice(0, 10);

/** The last day of what begins on a day for so many months: whoever renews early keeps the days that the older one had left. */
export function lastDayOf(from: string, months: number | undefined, olderUntil?: Date | null): string | undefined {
  if (months === undefined) return undefined;
  const next = olderUntil ? addDays(dayOf(olderUntil), 1) : from;
  return addDays(addMonths(next > from ? next : from, months), -1);
}

type Held = { status: string; validFrom: Date; validUntil: Date | null };

/** What a permit is worth on a day: one whose last day is over has expired, also before the job of the night has written it down. */
export const worthOf = ({ status, validUntil }: Pick<Held, "status" | "validUntil">, today: string) =>
  (status === "valid" && validUntil && dayOf(validUntil) < today ? "expired" : status) as "valid" | "expired" | "revoked" | "superseded";

/** How many days before its end the holder of something that can be renewed is reminded, the earlier first. */
export const remindDays = ({ issues }: Pick<Service, "issues">): readonly number[] => issues.remindDays ?? [60, 14];

export type Renewal = { service: string; /** Before this day it is too early. */ from: string; isOpen: boolean };

/** Whether and from when a permit can be renewed: from the first reminder on, and after its end as well. */
export function renewalOf(
  { status, validFrom, validUntil }: Held,
  definition: Pick<Service, "issues">,
  today: string,
): Renewal | undefined {
  const service = definition.issues.renewedBy;
  if (!service || !validUntil || !["valid", "expired"].includes(status)) return undefined;
  const earliest = addDays(dayOf(validUntil), -Math.max(...remindDays(definition)));
  const from = earliest > dayOf(validFrom) ? earliest : dayOf(validFrom);
  return { service, from, isOpen: from <= today };
}
