import { getTranslations } from "next-intl/server";
import { workingDaysBetween } from "@/lib/city/calendar";
import { reader } from "@/lib/i18n/reader";
import { today } from "@/lib/staff/queue/queue-places";

type PromiseProps = { dueOn: Date | null; waitingSince: Date | null; decidedAt: Date | null };

/** How much time is left of what the city promised, in words; red only when it is over. */
export async function Promise({ dueOn, waitingSince, decidedAt }: PromiseProps) {
  const words = await getTranslations("cases");
  const read = await reader();
  if (decidedAt) return read.dayOf(decidedAt);
  if (!dueOn) return null;
  if (waitingSince) return words("promise.paused");
  const due = dueOn.toISOString().slice(0, 10);
  const left = workingDaysBetween(today(), due);
  if (due < today()) return <b className="late">{words("promise.over", { days: Math.max(1, -left) })}</b>;
  if (left === 0) return <b className="soon">{words("promise.today")}</b>;
  return <span className={left < 3 ? "soon" : undefined}>{words("promise.left", { days: left })}</span>;
}
