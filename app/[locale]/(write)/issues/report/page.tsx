import { connection } from "next/server";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { city } from "@/lib/city/city";
import { department } from "@/lib/city/departments";
import { formWords } from "@/lib/i18n/form-words";
import { one, pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { currentDraft } from "@/lib/issues/draft/find-draft";
import { inLanguage, paths } from "@/lib/paths";
import { isReference } from "@/lib/reference";
import { Unfinished } from "./unfinished";

export const generateMetadata = titled("reportIssue");

/** Danger first: whom to call. Then the way into a report, or back into the one that is not sent. */
export default async function ReportIssuePage({ params, searchParams }: PageProps) {
  const language = await pageLanguage(params);
  await connection();
  const words = await getTranslations("reportIssue");
  const near = one((await searchParams).near) ?? "";
  const draft = await currentDraft();
  const begin = inLanguage(language, paths.reportIssueStep("what")) + (isReference(near) ? `?near=${near}` : "");
  return (
    <main id="main" className="page" tabIndex={-1}>
      <div className="page-top">
        <h1>{words("title")}</h1>
        <p className="lead">{words("start.lead")}</p>
      </div>
      <div className="stack report-start">
        <Notice tone="danger" title={words("start.danger")}>
          <p>{words("start.dangerText")}</p>
          <ul className="plain-list stack">
            <li>
              {words("start.emergency")} <Call number={city().emergency} say={words} />
            </li>
            <li>
              {words("start.works")} <Call number={department("public-works").phone} say={words} />
            </li>
          </ul>
        </Notice>
        {draft?.category ? (
          <Unfinished draft={draft} language={language} near={near} words={await formWords()} />
        ) : (
          <p>
            <ButtonLink href={begin}>{words("start.continue")}</ButtonLink>
          </p>
        )}
        <p>
          <a className="more" href={inLanguage(language, paths.issues)}>
            {words("start.look")}
          </a>
        </p>
      </div>
    </main>
  );
}

type Say = Awaited<ReturnType<typeof getTranslations<"reportIssue">>>;

function Call({ number, say }: { number: string; say: Say }) {
  return (
    <a className="strong-link" href={`tel:${number.replace(/\D/g, "")}`}>
      <bdi>{say("start.callEmergency", { number })}</bdi>
    </a>
  );
}
