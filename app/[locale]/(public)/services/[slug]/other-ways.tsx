import { getTranslations } from "next-intl/server";
import { Section } from "@/components/ui/section";
import { department } from "@/lib/city/departments";
import { inLanguage, paths, type Language } from "@/lib/paths";
import type { Service } from "@/lib/services/declaration/service";
import { PhoneLink } from "../../../_shell/phone-link";

/** Without the portal; whom to ask; and what is missing here. */
export async function OtherWays({ service, language }: { service: Service; language: Language }) {
  const words = await getTranslations("services.other");
  const { name, phone, hours } = department(service.department);
  const here = inLanguage(language, paths.service(service.slug));
  return (
    <Section id="other" title={words("title")}>
      <div className="stack">
        {service.otherWays.map((way) => (
          <p key={way.en}>{way[language]}</p>
        ))}
        <p>{words.rich("contact", { department: name[language], hours: hours[language], phone: () => <PhoneLink number={phone} /> })}</p>
        <p>
          <a className="more" href={inLanguage(language, paths.feedbackOn(here))}>
            {words("feedback")}
          </a>
        </p>
      </div>
    </Section>
  );
}
