import { getTranslations } from "next-intl/server";
import { BackLink } from "@/components/ui/back-link";
import { takeParked } from "@/lib/auth/browser/parked-form";
import { requireResident } from "@/lib/auth/require";
import { asActor } from "@/lib/db/as-actor";
import { formWords } from "@/lib/i18n/form-words";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { reader } from "@/lib/i18n/reader";
import { findOwnConsent } from "@/lib/applications/passports/queries/find-own-consent";
import { paths } from "@/lib/paths";
import { AnswerForm } from "../../../_shell/consents/answer-form";
import { answerWords } from "../../../_shell/consents/answer-words";
import { ConsentFacts } from "../../../_shell/consents/consent-facts";
import { answerHere } from "./actions";

export const generateMetadata = titled("consents", "own.one");

/** What whoever is signed in is asked as the second guardian of a child. */
export default async function OwnConsentPage({ params }: PageProps<{ id: string }>) {
  const language = await pageLanguage(params);
  const actor = await requireResident();
  const { id } = await params;
  const { about } = await asActor(actor, (db) => findOwnConsent(db, actor, id));
  const words = await getTranslations("consents");
  const { to } = await reader();
  return (
    <>
      <BackLink href={to(paths.consents)}>{words("own.title")}</BackLink>
      <main id="main" className="page" tabIndex={-1}>
        <div className="page-top">
          <h1>{words("answer.title")}</h1>
          <p className="lead">{words("answer.lead")}</p>
        </div>
        <ConsentFacts about={about} language={language} />
        <AnswerForm
          action={answerHere}
          fields={{ consent: id }}
          initial={await takeParked(actor)}
          words={{ ...(await formWords()), ...(await answerWords()) }}
        />
      </main>
    </>
  );
}
