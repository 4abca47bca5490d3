import { getTranslations } from "next-intl/server";
import { BackLink } from "@/components/ui/back-link";
import { Notice } from "@/components/ui/notice";
import { Plate } from "@/components/ui/plate";
import { RouteLine } from "@/components/ui/route-line";
import { Section } from "@/components/ui/section";
import type { FoundApplication } from "@/lib/applications/queries/find-application";
import { routeOf } from "@/lib/applications/route-of";
import { reader } from "@/lib/i18n/reader";
import { paths, type Language } from "@/lib/paths";
import type { Service } from "@/lib/services/declaration/service";
import { SentDocuments } from "./sent-documents";

type WhereItStandsProps = { found: FoundApplication; definition: Service; language: Language };

/** Did you get it, is it moving, must I do something, when: in this order. */
export async function WhereItStands({ found, definition, language }: WhereItStandsProps) {
  const words = await getTranslations("applications");
  const read = await reader();
  const { ref, subject, status, dueOn, submittedAt, feeBillId } = found;
  const name = definition.name[language];
  const stops = routeOf(definition, found).map(({ title, state, who, at }) => ({
    state,
    who,
    whoText: words(`route.${who}`),
    title: title[language],
    ...(at && { when: read.shortDay(at) }),
  }));
  return (
    <>
      <BackLink href={read.to(paths.applications)}>{words("title")}</BackLink>
      <main id="main" className="page" tabIndex={-1}>
        <div className="page-top">
          <h1>
            {name}
            {subject ? <bdi>: {subject}</bdi> : null}
          </h1>
          <Plate text={ref} />
          <p className="lead">{words(`now.${status as "submitted"}`, { day: dueOn ? read.day(dueOn) : "" })}</p>
          {submittedAt ? <p className="meta">{words("list.sentOn", { day: read.shortDay(submittedAt) })}</p> : null}
        </div>
        {status === "awaitingFee" && feeBillId ? (
          <Notice tone="warning" title={words("unpaid.title")}>
            <p>{words("unpaid.lead")}</p>
            <p>
              <a className="btn" href={read.to(paths.billsReview([feeBillId]))}>
                {words("unpaid.pay")}
              </a>
            </p>
          </Notice>
        ) : null}
        <Section id="route" title={words("route.title")}>
          <RouteLine stops={stops} stateWords={{ done: words("route.done"), now: words("route.now"), next: words("route.next") }} />
        </Section>
        <Section id="documents" title={words("papers")}>
          <SentDocuments documents={found.documents} definition={definition} language={language} />
        </Section>
      </main>
    </>
  );
}
