import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { promiseOf, withoutWaitingLonger } from "@/lib/applications/promise-of";
import { PassportTracking } from "../../../../_shell/applications/passport-tracking";
import { pageNow } from "@/lib/clock";
import { canPayBills } from "@/lib/bills/policy";
import { cityDay } from "@/lib/city/city-day";
import { awaitsPayment, dueBillOf } from "@/lib/applications/queries/find-fee";
import { sentOf } from "@/lib/applications/sent";
import { isWithTheCity } from "@/lib/applications/workflow";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";
import { promisedDays } from "@/lib/services/promised";
import type { StandingProps } from "../where-it-stands";
import { AfterTheEnd } from "./after-the-end";
import { PromiseDays } from "./promise-days";

/** One sentence that says whose turn it is, what happens now, and when the city decides. */
export async function WhoseTurn({ found, definition, language, pace, actor, fee }: StandingProps) {
  const words = await getTranslations("whereItStands");
  const read = await reader();
  const { status, stageBefore, waitingSince, decidedAt } = found;
  const clock = found.sent ? promiseOf(found, promisedDays(definition, sentOf(found).answers), pageNow()) : undefined;
  const isRunning = clock && (isWithTheCity(status) || status === "actionRequired");
  const stage = definition.stages.find((one) => one.status === (stageBefore ?? status));
  const unpaid = awaitsPayment(status) && dueBillOf(found);
  const day = isRunning && read.day(withoutWaitingLonger(found, pageNow())!);
  return (
    <>
      <p className="turn-line">
        {words(`turn.line.${status as "submitted"}`, {
          day: clock?.day ?? 0,
          of: clock?.of ?? 0,
          on: decidedAt ? read.nearDay(new Date(cityDay(decidedAt))) : "",
        })}
      </p>
      {isWithTheCity(status) ? <p>{stage?.does[language] ?? words("turn.waits")}</p> : null}
      {unpaid && canPayBills(actor) ? (
        <p>
          <ButtonLink plain href={read.to(paths.billsReview([unpaid]))}>
            {fee.openCents === undefined ? words("turn.pay") : words("turn.payAmount", { amount: read.money(fee.openCents) })}
          </ButtonLink>
        </p>
      ) : null}
      <PassportTracking passport={found.passport} />
      <AfterTheEnd found={found} name={definition.issues.name[language]} />
      {isRunning && day ? (
        <>
          <PromiseDays clock={clock} />
          <p>
            {words.rich(waitingSince ? "promise.waiting" : clock.isLate ? "promise.late" : "promise.due", {
              day,
              b: (text) => <b>{text}</b>,
            })}
          </p>
          {pace ? <p className="meta">{words("promise.pace", { days: pace.days })}</p> : null}
        </>
      ) : null}
    </>
  );
}
