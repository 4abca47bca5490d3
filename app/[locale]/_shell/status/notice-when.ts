import { getTranslations } from "next-intl/server";
import { cityDay } from "@/lib/city/city-day";
import { now } from "@/lib/clock";
import { reader } from "@/lib/i18n/reader";
import { isOver, type StatusNotice } from "@/lib/status/queries/list-notices";

type Dated = Pick<StatusNotice, "kind" | "startsAt" | "endsAt" | "endedAt">;

/** "Since 6:00 am", "From Sunday to Monday": what is planned, what goes on and what is over read differently. */
export async function noticeWhen({ kind, startsAt, endsAt, endedAt }: Dated): Promise<string> {
  const words = await getTranslations("status");
  const { moment, dayOf, time } = await reader();
  const until = endedAt ?? endsAt;
  if (until && cityDay(until) === cityDay(startsAt)) return words("sameDay", { day: dayOf(startsAt), from: time(startsAt), until: time(until) }); // prettier-ignore
  const key = isOver({ endedAt, endsAt }, now()) ? "over" : kind === "maintenance" ? "plan" : "from";
  return words(key, { at: moment(startsAt), from: moment(startsAt), until: until ? moment(until) : "" });
}
