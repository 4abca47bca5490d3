import { getTranslations } from "next-intl/server";
import { Plate } from "@/components/ui/plate";
import { isReference } from "@/lib/reference";
import { one, pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { inLanguage, paths } from "@/lib/paths";

export const generateMetadata = titled("contact", "sent.title");

export default async function ContactSentPage({ params, searchParams }: PageProps) {
  const language = await pageLanguage(params);
  const words = await getTranslations("contact");
  const ref = one((await searchParams).ref) ?? "";
  return (
    <main id="main" className="page" tabIndex={-1}>
      <div className="page-top">
        <h1>{words("sent.title")}</h1>
        {isReference(ref) ? (
          <p>
            {words("sent.reference")} <Plate text={ref} big />
          </p>
        ) : null}
        <p className="lead">{words("sent.lead")}</p>
        <p>
          <a className="more" href={inLanguage(language, paths.home)}>
            {words("sent.home")}
          </a>
        </p>
      </div>
    </main>
  );
}
