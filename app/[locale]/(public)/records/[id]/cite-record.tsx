import { getTranslations } from "next-intl/server";
import { city } from "@/lib/city/city";
import { env } from "@/lib/env";
import { isolated } from "@/lib/format";
import { reader } from "@/lib/i18n/reader";
import { paths, type Language } from "@/lib/paths";
import type { PublishedOne } from "@/lib/records/queries/read-published";

/** How others name it, and the address that stays. */
export async function CiteRecord({ record, language }: { record: PublishedOne; language: Language }) {
  const words = await getTranslations("records.cite");
  const { day } = await reader();
  const address = env().APP_ORIGIN + paths.record(record.recordId);
  const title = isolated(language, record.number ? `${record.title} (${record.number})` : record.title);
  return (
    <div className="stack">
      <p>{words("text")}</p>
      <p className="panel break">
        {words("cited", { city: city().officialName[language], title, date: day(record.documentedOn) })} <bdi dir="ltr">{address}</bdi>
      </p>
    </div>
  );
}
