import { getTranslations } from "next-intl/server";
import { HelpfulForm } from "@/components/layout/helpful-form";
import { Footer } from "@/components/layout/footer";
import { city } from "@/lib/city/city";
import { openHours } from "@/lib/city/open-hours";
import { inLanguage, paths, type Language } from "@/lib/paths";
import { PhoneLink } from "../phone-link";

/** `asks`: whether the page was helpful. */
export async function CityFooter({ language, asks }: { language: Language; asks: boolean }) {
  const words = await getTranslations({ locale: language, namespace: "common" });
  const feedback = await getTranslations({ locale: language, namespace: "feedback" });
  const { officialName, address } = city();
  const links = [
    "services",
    "records",
    "notices",
    "issues",
    "applications",
    "track",
    "verify",
    "help",
    "contact",
    "accessibility",
    "privacy",
    "status",
    "feedback",
  ] as const;
  return (
    <Footer
      name={officialName[language]}
      address={<bdi>{address.line}</bdi>}
      contact={words.rich("footer.call", {
        phone: () => <PhoneLink />,
        hours: openHours(language),
      })}
      question={
        asks ? (
          <HelpfulForm
            action={inLanguage(language, paths.feedbackAnswer)}
            words={{ question: feedback("question"), yes: feedback("yes"), no: feedback("no") }}
          />
        ) : null
      }
      links={links.map((name) => ({ href: inLanguage(language, paths[name]), label: words(`footer.${name}`) }))}
      words={{
        label: words("footer.label"),
        look: {
          legend: words("look.legend"),
          system: words("look.system"),
          light: words("look.light"),
          dark: words("look.dark"),
          letters: words("look.letters"),
        },
      }}
    />
  );
}
