import { getTranslations } from "next-intl/server";
import type { PromiseClock } from "@/lib/applications/promise-of";

/** More stops than these do not fit on a phone: the words alone say it. */
const MOST_STOPS = 24;

/** The promise clock: one stop for each working day. The line above it says the same in words. */
export async function PromiseDays({ clock: { day, of, isPaused, isLate } }: { clock: PromiseClock }) {
  const words = await getTranslations("whereItStands");
  const here = Math.min(Math.max(day, 1), of);
  const today = isLate ? "over" : isPaused ? "paused" : day > 0 ? "today" : "before";
  return (
    <div className="days">
      <p className="days-said">
        <b>{words(`promise.${today}`, { day, of, days: Math.max(1, day - of) })}</b>
        <span>{words("promise.end", { of })}</span>
      </p>
      {of > 0 && of <= MOST_STOPS ? (
        <div className="days-line" aria-hidden="true">
          {Array.from({ length: of }, (_, index) => (
            <span key={index} data-state={index + 1 < here ? "done" : index + 1 === here ? "now" : "next"}>
              <b />
            </span>
          ))}
        </div>
      ) : null}
    </div>
  );
}
