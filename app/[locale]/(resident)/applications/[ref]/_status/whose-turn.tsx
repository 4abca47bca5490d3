import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { dueAfterWaiting, promiseOf } from "@/lib/applications/promise-of";
import { PassportTracking } from "../../../../_shell/passport-tracking";
import { pageNow } from "@/lib/clock";
import { sentOf } from "@/lib/applications/sent";
import { isWithTheCity } from "@/lib/applications/workflow";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";
import { promisedDays } from "@/lib/services/promised";
import type { StandingProps } from "../where-it-stands";
import { PromiseDays } from "./promise-days";

/** One sentence that says whose turn it is, what happens now, and when the city decides. */
export async function WhoseTurn({ found, definition, language }: StandingProps) {
  const words = await getTranslations("whereItStands");
  const read = await reader();
  const { status, stageBefore, waitingSince, feeBillId, decidedAt } = found;
  const { answers } = sentOf(found);
  const clock = promiseOf(found, promisedDays(definition, answers), pageNow());
  const isRunning = clock && (isWithTheCity(status) || status === "actionRequired");
  const stage = definition.stages.find((one) => one.status === (stageBefore ?? status));
  const name = definition.issues.name[language];
  const sooner = clock && waitingSince && dueAfterWaiting(clock.dueOn, waitingSince, pageNow());
  const unpaid = (status === "awaitingFee" || status === "approvedAwaitingPayment") && feeBillId;
  return (
    <>
      <p className="turn-line">
        {words(`turn.line.${status as "submitted"}`, {
          name,
          day: clock?.day ?? 0,
          of: clock?.of ?? 0,
          on: decidedAt ? read.shortDay(decidedAt) : "",
        })}
      </p>
      {isWithTheCity(status) ? <p>{stage?.does[language] ?? words("turn.waits")}</p> : null}
      {status === "refused" || status === "cancelled" ? <p>{words("turn.ask")}</p> : null}
      {unpaid ? (
        <p>
          <ButtonLink plain href={read.to(paths.billsReview([unpaid]))}>
            {words("turn.pay")}
          </ButtonLink>
        </p>
      ) : null}
      <PassportTracking passport={found.passport} />
      {isRunning ? (
        <>
          <PromiseDays clock={clock} />
          <p>
            {sooner
              ? words.rich("promise.waiting", { day: read.day(sooner), b: (text) => <b>{text}</b> })
              : words.rich(clock.isLate ? "promise.late" : "promise.due", { day: read.day(clock.dueOn), b: (text) => <b>{text}</b> })}
          </p>
        </>
      ) : null}
    </>
  );
}
