import { getTranslations } from "next-intl/server";
import { BackLink } from "@/components/ui/back-link";
import { takeParked } from "@/lib/auth/browser/parked-form";
import { requireResident } from "@/lib/auth/require";
import { formWords } from "@/lib/i18n/form-words";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { inLanguage, paths } from "@/lib/paths";
import { NameForm } from "./name-form";

export const generateMetadata = titled("profile", "name.title");

export default async function PreferredNamePage({ params }: PageProps) {
  const language = await pageLanguage(params);
  const actor = await requireResident();
  const words = await getTranslations("profile");
  return (
    <>
      <BackLink href={inLanguage(language, paths.profile)}>{words("title")}</BackLink>
      <main id="main" className="page" tabIndex={-1}>
        <div className="page-top">
          <h1>{words("name.title")}</h1>
          <p className="lead">{words("name.lead")}</p>
        </div>
        <NameForm
          initial={await takeParked(actor)}
          name={actor.name}
          words={{ ...(await formWords()), name: words("name.label"), save: words("save") }}
        />
      </main>
    </>
  );
}
