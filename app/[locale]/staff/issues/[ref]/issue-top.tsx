import { getTranslations } from "next-intl/server";
import { Fact } from "@/components/staff/fact";
import { ButtonForm } from "@/components/ui/fields/button-form";
import { Notice } from "@/components/ui/notice";
import { Plate } from "@/components/ui/plate";
import { Tag } from "@/components/ui/tag";
import { formWords } from "@/lib/i18n/form-words";
import { holdNumber } from "@/lib/format";
import { reader } from "@/lib/i18n/reader";
import { categoryName } from "@/lib/issues/category-name";
import { canDoIssue, isOver, isReopened } from "@/lib/issues/desk/policy";
import { PageTop } from "../../../_shell/page-top";
import { IssueStop } from "../issue-stop";
import { Promised } from "../promised";
import { SeverityTag } from "../severity-tag";
import { assign } from "./actions";
import type { IssuePart } from "./page";

/** What it is, where, how bad, where it stands, until when, and who has it. */
export async function IssueTop({ actor, read, done }: IssuePart & { done?: string | undefined }) {
  const words = await getTranslations("issueDesk");
  const { language, day, dayOf } = await reader();
  const { found, names, followers, seen } = read;
  const crew = found.crewAccountId && names.get(found.crewAccountId);
  const isMine = found.crewAccountId === actor.accountId;
  return (
    <>
      <PageTop
        title={
          <>
            {categoryName(found.category, language)}: <bdi className="break">{holdNumber(found.address)}</bdi> <Plate text={found.ref} />
          </>
        }
        {...(done && { done })}
      >
        <dl className="case-facts">
          <Fact name={words("one.facts.severity")}>
            <SeverityTag severity={found.severity} always />
          </Fact>
          <Fact name={words("columns.stop")}>
            <IssueStop status={found.status} resolution={found.resolution} />
          </Fact>
          <Fact name={words("one.facts.reported")}>
            {dayOf(found.reportedAt) + words("comma")} {words(`origin.${found.origin as "web"}`)}
          </Fact>
          {found.promisedOn && !isOver(found) ? (
            <Fact name={words("one.facts.due")}>
              {day(found.promisedOn)}{" "}
              {found.reopenedAt ? <span className="meta">{words("one.facts.dueAgain", { day: dayOf(found.reopenedAt) })}</span> : null}{" "}
              <Promised status={found.status} promisedOn={found.promisedOn} />
            </Fact>
          ) : null}
          {found.scheduledOn ? <Fact name={words("one.facts.planned")}>{day(found.scheduledOn)}</Fact> : null}
          <Fact name={words("one.facts.followers")}>{followers}</Fact>
          <Fact name={words("columns.who")}>
            {isMine ? words("one.you") : <bdi>{crew || words("filters.nobody")}</bdi>}
            {!found.crewAccountId && !isOver(found) && canDoIssue(actor, found) ? (
              <ButtonForm action={assign} fields={{ ref: found.ref, seen, to: actor.accountId }} variant="quiet" words={await formWords()}>
                {words("one.take")}
              </ButtonForm>
            ) : null}
          </Fact>
        </dl>
        {found.hiddenAt ? (
          <p className="cluster">
            <Tag tone="plain">{words("flags.private")}</Tag>
          </p>
        ) : null}
      </PageTop>
      {isReopened(found) && found.closedBy ? (
        <Notice
          tone="warning"
          title={
            found.closedBy === actor.accountId ? words("next.closedIt") : words("next.reopened", { name: names.get(found.closedBy) ?? "" })
          }
        />
      ) : null}
    </>
  );
}
