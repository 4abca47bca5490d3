import { getTranslations } from "next-intl/server";
import { BackLink } from "@/components/ui/back-link";
import { Notice } from "@/components/ui/notice";
import { answersOf } from "@/lib/applications/draft/draft";
import { findDraft } from "@/lib/applications/queries/find-draft";
import { pageNow } from "@/lib/clock";
import { asActor } from "@/lib/db/as-actor";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { reader } from "@/lib/i18n/reader";
import { consentAbout, consentState } from "@/lib/applications/passports/consent-state";
import { paths } from "@/lib/paths";
import { shown } from "@/lib/services/shown";
import { ConsentStanding } from "./consent-standing";
import { requireDrafter } from "../require-drafter";

export const generateMetadata = titled("consents", "ask.title");

/** How the second guardian's consent stands, and the next step: to ask, to ask again, or nothing. */
export default async function AskForConsentPage({ params, searchParams }: PageProps<{ ref: string }>) {
  const language = await pageLanguage(params);
  const { ref } = await params;
  const actor = await requireDrafter(ref, language);
  const found = await asActor(actor, (db) => findDraft(db, actor, ref));
  const words = await getTranslations("consents");
  const { to } = await reader();
  const { definition, passport } = found;
  const { answers } = shown(definition, answersOf(found.draft));
  const row = passport?.consents[0];
  const state = consentState(definition, answers, row, pageNow());
  return (
    <>
      <BackLink href={to(paths.application(ref))}>{words("ask.back")}</BackLink>
      <main id="main" className="page" tabIndex={-1}>
        <div className="page-top">
          <h1>{words("ask.title")}</h1>
          {"sent" in (await searchParams) && state === "asked" ? (
            <Notice tone="success">
              <p>{words("ask.sent")}</p>
            </Notice>
          ) : null}
          <ConsentStanding application={ref} definition={definition} state={state} about={consentAbout(definition, answers)} row={row} />
        </div>
      </main>
    </>
  );
}
