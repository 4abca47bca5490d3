import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { RecoveryCodes } from "@/components/auth/recovery-codes";
import { shownCodes } from "@/lib/auth/browser/shown-codes";
import { requireResident } from "@/lib/auth/require";
import { formWords } from "@/lib/i18n/form-words";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { recoveryCodeWords } from "@/lib/i18n/recovery-code-words";
import { inLanguage, paths } from "@/lib/paths";
import { SavedForm } from "./saved-form";

export const generateMetadata = titled("security", "recovery.newTitle");

export default async function NewRecoveryCodesPage({ params }: PageProps) {
  const language = await pageLanguage(params);
  const actor = await requireResident();
  const codes = await shownCodes(actor.accountId);
  if (!codes) redirect(inLanguage(language, paths.recoveryCodes));
  const words = await getTranslations("security");
  return (
    <main id="main" className="page" tabIndex={-1}>
      <div className="page-top">
        <h1>{words("recovery.newTitle")}</h1>
        <p className="lead">{words("recovery.newLead")}</p>
      </div>
      <div className="stack-wide">
        <RecoveryCodes codes={codes} file={inLanguage(language, paths.recoveryCodesFile)} words={await recoveryCodeWords()} />
        <SavedForm words={{ ...(await formWords()), saved: words("recovery.saved"), done: words("recovery.done") }} />
      </div>
    </main>
  );
}
