import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { currentActor } from "@/lib/auth/current-actor";
import { keptLink } from "@/lib/auth/links/link-cookie";
import { formWords } from "@/lib/i18n/form-words";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { reader } from "@/lib/i18n/reader";
import { hasProved } from "@/lib/applications/passports/consent-proof";
import { findConsent } from "@/lib/applications/passports/queries/find-consent";
import { paths } from "@/lib/paths";
import { AnswerForm } from "../../../_shell/consents/answer-form";
import { answerWords } from "../../../_shell/consents/answer-words";
import { ConsentFacts } from "../../../_shell/consents/consent-facts";
import { answer } from "./actions";

export const generateMetadata = titled("consents", "answer.title");

/** What the guardian agrees to, and the answer with their name. */
export default async function ConsentAnswerPage({ params }: PageProps) {
  const language = await pageLanguage(params);
  const words = await getTranslations("consents");
  const { to } = await reader();
  const found = await findConsent(await keptLink("consent"));
  if (found.state !== "open" || !(await hasProved(await currentActor(), found))) redirect(to(paths.consent));
  return (
    <main id="main" className="page" tabIndex={-1}>
      <div className="page-top">
        <h1>{words("answer.title")}</h1>
        <p className="lead">{words("answer.lead")}</p>
      </div>
      <ConsentFacts about={found.about} language={language} />
      <AnswerForm action={answer} words={{ ...(await formWords()), ...(await answerWords()) }} />
    </main>
  );
}
