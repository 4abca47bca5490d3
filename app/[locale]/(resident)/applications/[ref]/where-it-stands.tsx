import { getTranslations } from "next-intl/server";
import { BackLink } from "@/components/ui/back-link";
import { Notice } from "@/components/ui/notice";
import { Plate } from "@/components/ui/plate";
import { Section } from "@/components/ui/section";
import type { Pace } from "@/lib/applications/pace/pace-of";
import type { FoundApplication } from "@/lib/applications/queries/find-application";
import type { FoundFee } from "@/lib/applications/queries/find-fee";
import type { Resident } from "@/lib/auth/actor";
import type { ThreadsOf } from "@/lib/messages/queries/threads-of";
import { ApplicationName } from "../../../_shell/applications/application-name";
import { StopsAhead } from "../../../_shell/applications/stops-ahead";
import { reader } from "@/lib/i18n/reader";
import { paths, type Language } from "@/lib/paths";
import type { Service } from "@/lib/services/declaration/service";
import { AskedOfYou } from "./_status/asked-of-you";
import { CaseHistory } from "./_status/case-history";
import { CaseLinks } from "./_status/case-links";
import { CaseMessages } from "./_status/case-messages";
import { DecisionLetters } from "./_status/decision-letters";
import { DepartmentWords } from "./_status/department-words";
import { SentAnswers } from "./_status/sent-answers";
import { SentDocuments } from "./_status/sent-documents";
import { Visits } from "./_status/visits";
import { WhoseTurn } from "./_status/whose-turn";

export type StandingProps = {
  threads: ThreadsOf;
  /** The departments that were asked, by their ids. */
  departments: Map<string, string>;
  found: FoundApplication;
  definition: Service;
  language: Language;
  actor: Resident;
  query: Record<string, string | string[] | undefined>;
  fee: FoundFee;
  /** How long the city took for others like it. */
  pace: Pace | null;
};

type WhereItStandsProps = StandingProps & {
  /** What the person has just done here. */
  news?: "request.sent" | "request.sentMore" | "withdraw.done";
};

/** Did you get it, is it moving, must I do something, when: in this order. */
export async function WhereItStands({ news, ...props }: WhereItStandsProps) {
  const { found, definition, language } = props;
  const words = await getTranslations("whereItStands");
  const applications = await getTranslations("applications");
  const read = await reader();
  const { ref, subject, submittedAt } = found;
  return (
    <>
      <BackLink href={read.to(paths.applications)}>{applications("title")}</BackLink>
      <main id="main" className="page" tabIndex={-1}>
        <div className="page-top">
          <p>
            <Plate text={ref} />
          </p>
          <h1>
            <ApplicationName name={definition.name[language]} subject={subject} />
          </h1>
          {news ? (
            <Notice tone="success">
              <p>{words(news)}</p>
            </Notice>
          ) : null}
          {found.sent ? (
            <p className="lead">{submittedAt ? words("received", { at: read.moment(submittedAt) }) : words("notReceived")}</p>
          ) : null}
        </div>
        <Section id="turn" title={words("turn.title")}>
          <div className="stack">
            <WhoseTurn {...props} />
            <AskedOfYou {...props} />
          </div>
        </Section>
        <DecisionLetters {...props} />
        <Section id="route" title={words("route.title")} meta={words("route.tracks")}>
          <StopsAhead found={found} definition={definition} />
        </Section>
        {found.sent ? (
          <>
            <DepartmentWords {...props} />
            <Visits {...props} />
            <Section id="documents" title={words("documents.title")} count={found.documents.length || undefined}>
              <SentDocuments {...props} />
            </Section>
            <Section id="answers" title={words("answers.title")}>
              <SentAnswers {...props} />
            </Section>
            <CaseMessages {...props} />
          </>
        ) : null}
        <Section id="history" title={words("history.title")}>
          <CaseHistory {...props} />
        </Section>
        <CaseLinks {...props} />
      </main>
    </>
  );
}
