import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ButtonForm } from "@/components/ui/fields/button-form";
import { Notice } from "@/components/ui/notice";
import { currentActor } from "@/lib/auth/current-actor";
import { maskEmail } from "@/lib/auth/flow/mask-email";
import { keptLink } from "@/lib/auth/links/link-cookie";
import { city } from "@/lib/city/city";
import { isolated } from "@/lib/format";
import { formWords } from "@/lib/i18n/form-words";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { reader } from "@/lib/i18n/reader";
import { hasProved } from "@/lib/applications/passports/consent-proof";
import { findConsent } from "@/lib/applications/passports/queries/find-consent";
import { paths } from "@/lib/paths";
import { sendCode } from "./actions";

export const generateMetadata = titled("consents");

/** Where the second guardian's link leads. It tells nothing about the child yet: a code to the same mailbox comes first. */
export default async function ConsentPage({ params }: PageProps) {
  const language = await pageLanguage(params);
  const words = await getTranslations("consents");
  const { to, moment } = await reader();
  const found = await findConsent(await keptLink("consent"));
  if (found.state === "open" && (await hasProved(await currentActor(), found))) redirect(to(paths.consentAnswer));
  return (
    <main id="main" className="page" tabIndex={-1}>
      <div className="page-top">
        <h1>{words("title")}</h1>
        {found.state === "open" ? (
          <p className="lead">{words("lead")}</p>
        ) : (
          <Notice tone={"answeredAt" in found ? "success" : "warning"}>
            <p>{words(`state.${found.state}`, { at: "answeredAt" in found ? moment(found.answeredAt) : "", phone: city().phone })}</p>
          </Notice>
        )}
      </div>
      {found.state === "open" ? (
        <div className="stack">
          <p>{words("code.why", { email: isolated(language, maskEmail(found.email)) })}</p>
          <ButtonForm action={sendCode} words={await formWords()}>
            {words("code.send")}
          </ButtonForm>
        </div>
      ) : null}
    </main>
  );
}
