import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SummaryList } from "@/components/ui/summary-list";
import { currentActor } from "@/lib/auth/current-actor";
import { keptLink } from "@/lib/auth/links/link-cookie";
import { formWords } from "@/lib/i18n/form-words";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { reader } from "@/lib/i18n/reader";
import { hasProved } from "@/lib/passports/consent-proof";
import { findConsent } from "@/lib/passports/queries/find-consent";
import { paths } from "@/lib/paths";
import { serviceTitle } from "@/lib/services/catalogue";
import { AnswerForm } from "./answer-form";

export const generateMetadata = titled("consents", "answer.title");

/** What the guardian agrees to, and the answer with their name. */
export default async function ConsentAnswerPage({ params }: PageProps) {
  const language = await pageLanguage(params);
  const words = await getTranslations("consents");
  const { to, day } = await reader();
  const found = await findConsent(await keptLink("consent"));
  if (found.state !== "open" || !(await hasProved(await currentActor(), found))) redirect(to(paths.consent));
  const { child, guardian, second, service } = found.about;
  const rows = [
    { label: words("answer.child"), value: <bdi>{child.name}</bdi> },
    { label: words("answer.born"), value: day(new Date(child.birthDate)) },
    { label: words("answer.kind"), value: serviceTitle(service, language) },
    { label: words("answer.asks"), value: <bdi>{guardian}</bdi> },
    { label: words("answer.you"), value: <bdi>{second.name}</bdi> },
  ];
  return (
    <main id="main" className="page" tabIndex={-1}>
      <div className="page-top">
        <h1>{words("answer.title")}</h1>
        <p className="lead">{words("answer.lead")}</p>
      </div>
      <SummaryList rows={rows} />
      <div className="prose">
        <h2>{words("answer.means")}</h2>
        <ul>
          <li>{words("answer.means1")}</li>
          <li>{words("answer.means2")}</li>
          <li>{words("answer.means3")}</li>
        </ul>
      </div>
      <AnswerForm
        words={{
          ...(await formWords()),
          question: words("answer.question"),
          agree: words("answer.agree"),
          refuse: words("answer.refuse"),
          name: words("answer.name"),
          nameHint: words("answer.nameHint"),
          send: words("answer.send"),
        }}
      />
    </main>
  );
}
