import { getTranslations } from "next-intl/server";
import { Article } from "@/components/layout/article";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { textParts } from "../text-parts";

export const generateMetadata = titled("privacy");

export default async function PrivacyPage({ params }: PageProps) {
  const language = await pageLanguage(params);
  const words = await getTranslations("privacy");
  const common = await getTranslations("common");
  return (
    <Article
      title={words("title")}
      lead={words("lead")}
      contents={common("onThisPage")}
      parts={await textParts(language, "privacy", ["what", "why", "who", "looked", "keep", "cookies", "rights", "ask"])}
    />
  );
}
