import { getTranslations } from "next-intl/server";
import { workingDaysBetween } from "@/lib/city/calendar";
import { isOver } from "@/lib/issues/desk/policy";
import { today } from "@/lib/issues/desk/queue/queue-places";

/** How much time is left of what the city promised, in words; red only when it is over. */
export async function Promised({ status, promisedOn }: { status: string; promisedOn: Date | null }) {
  const words = await getTranslations("issueDesk");
  if (!promisedOn || isOver({ status })) return null;
  const due = promisedOn.toISOString().slice(0, 10);
  const left = workingDaysBetween(today(), due);
  if (due < today()) return <b className="late">{words("days.over", { n: Math.max(1, -left) })}</b>;
  if (left === 0) return <b className="soon">{words("days.today")}</b>;
  return <span className={left < 3 ? "soon" : undefined}>{words("days.left", { n: left })}</span>;
}
