import { randomUUID } from "node:crypto";
import { getTranslations } from "next-intl/server";
import { BackLink } from "@/components/ui/back-link";
import { readProfile } from "@/lib/account/queries/profile";
import { takeParked } from "@/lib/auth/browser/parked-form";
import { requireResident } from "@/lib/auth/require";
import { formWords } from "@/lib/i18n/form-words";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { inLanguage, paths } from "@/lib/paths";
import { CorrectionForm } from "./correction-form";

export const generateMetadata = titled("profile", "correction.title");

export default async function LegalNamePage({ params }: PageProps) {
  const language = await pageLanguage(params);
  const actor = await requireResident();
  const { legalName } = await readProfile(actor);
  const words = await getTranslations("profile");
  const names = ["name", "reason", "reasonHint", "send"] as const;
  const said = Object.fromEntries(names.map((name) => [name, words(`correction.${name}`)])) as Record<(typeof names)[number], string>;
  return (
    <>
      <BackLink href={inLanguage(language, paths.profile)}>{words("title")}</BackLink>
      <main id="main" className="page" tabIndex={-1}>
        <div className="page-top">
          <h1>{words("correction.title")}</h1>
          <p className="lead">{words("correction.lead")}</p>
          <p>
            {words.rich("correction.now", {
              name: () => (
                <b>
                  <bdi>{legalName}</bdi>
                </b>
              ),
            })}
          </p>
        </div>
        <CorrectionForm initial={await takeParked(actor)} formKey={randomUUID()} words={{ ...(await formWords()), ...said }} />
      </main>
    </>
  );
}
