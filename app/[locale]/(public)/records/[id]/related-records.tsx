import { recordCategory } from "@/lib/city/records/categories";
import { reader } from "@/lib/i18n/reader";
import { inLanguage, paths, type Language } from "@/lib/paths";

export type Related = { recordId: string; title: string; category: string; documentedOn: Date };

export async function RelatedRecords({ related, language }: { related: Related[]; language: Language }) {
  const { day } = await reader();
  return (
    <ul className="rows">
      {related.map(({ recordId, title, category, documentedOn }) => (
        <li key={recordId}>
          <h3 dir="auto">
            <a href={inLanguage(language, paths.record(recordId))}>{title}</a>
          </h3>
          <p className="meta">
            {recordCategory(category).name[language]} · {day(documentedOn)}
          </p>
        </li>
      ))}
    </ul>
  );
}
