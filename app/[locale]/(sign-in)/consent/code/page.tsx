import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ButtonForm } from "@/components/ui/fields/button-form";
import { maskEmail } from "@/lib/auth/flow/mask-email";
import { keptLink } from "@/lib/auth/links/link-cookie";
import { isolated } from "@/lib/format";
import { formWords } from "@/lib/i18n/form-words";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { reader } from "@/lib/i18n/reader";
import { CODE_MINUTES } from "@/lib/applications/passports/consent-code";
import { findConsent } from "@/lib/applications/passports/queries/find-consent";
import { paths } from "@/lib/paths";
import { sendCode } from "../actions";
import { CodeForm } from "./code-form";

export const generateMetadata = titled("consents", "code.title");

/** The code that was mailed to the guardian's address. */
export default async function ConsentCodePage({ params }: PageProps) {
  const language = await pageLanguage(params);
  const words = await getTranslations("consents");
  const { to } = await reader();
  const found = await findConsent(await keptLink("consent"));
  if (found.state !== "open" || !found.codeSentAt) redirect(to(paths.consent));
  return (
    <main id="main" className="page" tabIndex={-1}>
      <div className="page-top">
        <h1>{words("code.title")}</h1>
        <p className="lead">{words("code.sent", { email: isolated(language, maskEmail(found.email)), minutes: CODE_MINUTES })}</p>
      </div>
      <div className="stack">
        <CodeForm words={{ ...(await formWords()), label: words("code.label"), hint: words("code.hint"), send: words("code.continue") }} />
        <ButtonForm action={sendCode} variant="quiet" words={await formWords()}>
          {words("code.again")}
        </ButtonForm>
      </div>
    </main>
  );
}
