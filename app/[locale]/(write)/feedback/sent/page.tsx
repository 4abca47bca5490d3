import { connection } from "next/server";
import { getTranslations } from "next-intl/server";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { inLanguage, paths } from "@/lib/paths";

export const generateMetadata = titled("feedback", "sent.title");

export default async function FeedbackSentPage({ params }: PageProps) {
  const language = await pageLanguage(params);
  await connection();
  const words = await getTranslations("feedback");
  return (
    <main id="main" className="page" tabIndex={-1}>
      <div className="page-top">
        <h1>{words("sent.title")}</h1>
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
