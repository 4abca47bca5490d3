import { getTranslations } from "next-intl/server";
import { SummaryList } from "@/components/ui/summary-list";
import type { FoundDraft } from "@/lib/applications/queries/find-draft";
import { reader } from "@/lib/i18n/reader";
import { paths, type Language } from "@/lib/paths";
import type { NeededDocument } from "@/lib/services/declaration/document";

type DocumentRowsProps = { application: string; needed: readonly NeededDocument[]; held: FoundDraft["documents"]; language: Language };

/** What is enclosed: for each document its files. */
export async function DocumentRows({ application, needed, held, language }: DocumentRowsProps) {
  const words = await getTranslations("applications.review");
  const { to } = await reader();
  const filesOf = (id: string) => held.filter(({ kind }) => kind === id).map(({ file }) => file.name);
  return (
    <SummaryList
      rows={needed.map(({ id, name }) => ({
        key: id,
        label: name[language],
        value: <bdi className="said">{filesOf(id).join("\n") || words("noFile")}</bdi>,
        action: { href: `${to(paths.applicationDocument(application, id))}?from=review`, word: words("change") },
      }))}
    />
  );
}
