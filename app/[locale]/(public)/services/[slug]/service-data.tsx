import { city } from "@/lib/city/city";
import { department } from "@/lib/city/departments";
import { env } from "@/lib/env";
import { inLanguage, paths, type Language } from "@/lib/paths";
import type { Service } from "@/lib/services/declaration/service";

/** For search engines, in the words of schema.org (GovernmentService). `<` is written so that no text can end the element. */
export function ServiceData({ service, language }: { service: Service; language: Language }) {
  const { name, phone } = department(service.department);
  const data = {
    "@context": "https://schema.org",
    "@type": "GovernmentService",
    name: service.title[language],
    description: service.summary[language],
    inLanguage: language,
    url: `${env().APP_ORIGIN}${inLanguage(language, paths.service(service.slug))}`,
    serviceOperator: { "@type": "GovernmentOrganization", name: city().officialName[language], department: { "@type": "GovernmentOffice", name: name[language], telephone: phone } }, // prettier-ignore
    areaServed: city().name[language],
  };
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: JSON.stringify(data).replace(/</g, "\\u003c") }} />;
}
