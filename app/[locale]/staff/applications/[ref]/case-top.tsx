import { getTranslations } from "next-intl/server";
import { Plate } from "@/components/ui/plate";
import { Tag } from "@/components/ui/tag";
import { Fact } from "@/components/staff/fact";
import { ButtonForm } from "@/components/ui/fields/button-form";
import { formWords } from "@/lib/i18n/form-words";
import { reader } from "@/lib/i18n/reader";
import { canWork } from "@/lib/staff/policy";
import { promisedDays } from "@/lib/services/promised";
import { isWithTheCity } from "@/lib/applications/workflow";
import { promiseOf } from "@/lib/applications/promise-of";
import { pageNow } from "@/lib/clock";
import { PageTop } from "../../../_shell/page-top";
import { Promise } from "../promise";
import { StopOf } from "../stop-of";
import { assign } from "./actions";
import { OpenWith } from "./open-with";
import type { CasePart } from "./page";

/** What it is, whose it is, where it stands, until when, and who has it. */
export async function CaseTop({ actor, read, done }: CasePart & { done?: string | undefined }) {
  const words = await getTranslations("caseReview");
  const [cases, queue] = [await getTranslations("cases"), await getTranslations("queue")];
  const { language, day } = await reader();
  const { found, names, holderName } = read;
  const { definition } = found;
  const clock = promiseOf(found, promisedDays(definition, found.answers), pageNow());
  const { status, stageBefore, service, dueOn, waitingSince, decidedAt } = found;
  const [stop, promise] = [
    { status, stageBefore, service },
    { dueOn, waitingSince, decidedAt },
  ]; // `ref` means something else there
  const told = isWithTheCity(status) && found.escalation;
  const isMine = found.assigneeId === actor.accountId;
  return (
    <>
      <PageTop
        title={
          <>
            <bdi className="break">{found.subject || definition.name[language]}</bdi> <Plate text={found.ref} />
          </>
        }
        {...(done && { done })}
      >
        <dl className="case-facts">
          <Fact name={words("facts.applicant")}>
            <bdi>{holderName}</bdi>
          </Fact>
          <Fact name={words("facts.service")}>{definition.name[language]}</Fact>
          <Fact name={cases("columns.stop")}>
            <StopOf {...stop} />
          </Fact>
          <Fact name={cases("columns.due")}>
            {clock && !found.decidedAt
              ? `${words(clock.isPaused ? "facts.pausedOn" : "facts.day", { day: clock.day, of: clock.of })} `
              : null}
            {found.dueOn && !found.decidedAt ? `${words("facts.due", { day: day(found.dueOn) })} ` : null}
            <Promise {...promise} />
          </Fact>
          <Fact name={cases("columns.who")}>
            {isMine ? words("you") : <bdi>{(found.assigneeId && names.get(found.assigneeId)) || cases("nobody")}</bdi>}
            {!isMine && !found.assigneeId && canWork(actor, found) ? (
              <ButtonForm
                action={assign}
                fields={{ ref: found.ref, to: actor.accountId }}
                variant="quiet"
                shortcut="a"
                words={await formWords()}
              >
                {words("assign.me")}
              </ButtonForm>
            ) : null}
          </Fact>
        </dl>
        {found.priority || told ? (
          <p className="cluster">
            {found.priority ? <Tag tone="plain">{cases("flags.urgent")}</Tag> : null}
            {told ? <Tag tone="warning">{queue(`escalated.${told as "late"}`)}</Tag> : null}
          </p>
        ) : null}
      </PageTop>
      <OpenWith actor={actor} read={read} />
    </>
  );
}
