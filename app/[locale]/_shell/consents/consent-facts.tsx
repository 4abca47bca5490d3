import { getTranslations } from "next-intl/server";
import { SummaryList } from "@/components/ui/summary-list";
import { reader } from "@/lib/i18n/reader";
import type { ConsentAbout } from "@/lib/applications/passports/consent-state";
import type { Language } from "@/lib/paths";
import { serviceTitle } from "@/lib/services/catalogue";

/** Everything that a guardian agrees to, and what it means. */
export async function ConsentFacts({ about, language }: { about: ConsentAbout; language: Language }) {
  const words = await getTranslations("consents");
  const { day } = await reader();
  const { child, guardian, second, service } = about;
  const rows = [
    { label: words("answer.child"), value: <bdi>{child.name}</bdi> },
    { label: words("answer.born"), value: day(new Date(child.birthDate)) },
    { label: words("answer.kind"), value: serviceTitle(service, language) },
    { label: words("answer.asks"), value: <bdi>{guardian}</bdi> },
    { label: words("answer.you"), value: <bdi>{second.name}</bdi> },
  ];
  return (
    <div className="stack-wide">
      <SummaryList rows={rows} />
      <div className="prose">
        <h2>{words("answer.means")}</h2>
        <ul>
          <li>{words("answer.means1")}</li>
          <li>{words("answer.means2")}</li>
          <li>{words("answer.means3")}</li>
        </ul>
      </div>
    </div>
  );
}
