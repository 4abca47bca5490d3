import { getTranslations } from "next-intl/server";
import { Article } from "@/components/layout/article";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { textParts } from "../text-parts";

export const generateMetadata = titled("help");

export default async function HelpPage({ params }: PageProps) {
  const language = await pageLanguage(params);
  const words = await getTranslations("help");
  const common = await getTranslations("common");
  return (
    <Article
      title={words("title")}
      lead={words("lead")}
      contents={common("onThisPage")}
      parts={await textParts(language, "help", ["signIn", "code", "browser", "safety", "bills", "receipts", "others", "contact"])}
    />
  );
}
