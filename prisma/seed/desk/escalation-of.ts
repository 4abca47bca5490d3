import { isWithTheCity } from "@/lib/applications/workflow";
import { addWorkingDays } from "@/lib/city/calendar";
import { addDays, cityDay } from "@/lib/city/city-day";
import { workingDaysBefore } from "../applications/working-days";
import { hourOf } from "../city-hours";
import { note, type Work } from "./work";

const SOON_DAYS = 2;
/** When the job of the morning runs. */
const MORNING = "05:20";

/** What the supervisors were told of the promise by now, as escalateCases would have told them: before its day, and after it. */
export function escalationOf(work: Work): "soon" | "late" | undefined {
  const { registry, application } = work;
  const { submittedAt, dueOn, decidedAt } = application;
  if (!submittedAt || !dueOn) return undefined;
  const first = addDays(cityDay(submittedAt), 1);
  const soon = workingDaysBefore(addWorkingDays(dueOn, 0), SOON_DAYS);
  const days = { soon: soon > first ? soon : first, late: addDays(dueOn, 1) };
  let told: "soon" | "late" | undefined;
  for (const level of ["soon", "late"] as const) {
    const at = hourOf(days[level], MORNING);
    const before = application.events.findLast((event) => event.at <= at);
    if (at >= registry.now || (decidedAt && at >= decidedAt) || !before || !isWithTheCity(before.status)) continue;
    note(work, at, "escalated", undefined, { level });
    told = level;
  }
  return told;
}
