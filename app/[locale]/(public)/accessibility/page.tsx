import { getTranslations } from "next-intl/server";
import { Article } from "@/components/layout/article";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { textParts } from "../text-parts";

export const generateMetadata = titled("accessibility");

export default async function AccessibilityPage({ params }: PageProps) {
  const language = await pageLanguage(params);
  const words = await getTranslations("accessibility");
  return (
    <Article
      title={words("title")}
      lead={words("lead")}
      parts={await textParts(language, "accessibility", ["promise", "standing", "how", "tested", "limits", "tell", "complain"])}
    />
  );
}
