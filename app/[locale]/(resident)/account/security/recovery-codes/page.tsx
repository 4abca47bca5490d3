import { getTranslations } from "next-intl/server";
import { ButtonForm } from "@/components/ui/fields/button-form";
import { BackLink } from "@/components/ui/back-link";
import { countRecoveryCodes } from "@/lib/auth/queries";
import { requireResident } from "@/lib/auth/require";
import { formWords } from "@/lib/i18n/form-words";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { inLanguage, paths } from "@/lib/paths";
import { makeCodes } from "./actions";

export const generateMetadata = titled("security", "recovery.title");

export default async function RecoveryCodesPage({ params }: PageProps) {
  const language = await pageLanguage(params);
  const actor = await requireResident();
  const words = await getTranslations("security");
  return (
    <>
      <BackLink href={inLanguage(language, paths.security)}>{words("title")}</BackLink>
      <main id="main" className="page" tabIndex={-1}>
        <div className="page-top">
          <h1>{words("recovery.title")}</h1>
          <p className="lead">{words("recovery.lead", { count: await countRecoveryCodes(actor) })}</p>
          <p>{words("recovery.why")}</p>
        </div>
        <ButtonForm action={makeCodes} words={await formWords()}>
          {words("recovery.button")}
        </ButtonForm>
      </main>
    </>
  );
}
