import { getTranslations } from "next-intl/server";
import { SummaryList } from "@/components/ui/summary-list";
import type { FoundDraft } from "@/lib/applications/queries/find-draft";
import { isolated } from "@/lib/format";
import { reader } from "@/lib/i18n/reader";
import { paths, type Language } from "@/lib/paths";
import type { NeededDocument } from "@/lib/services/declaration/document";

type DocumentRowsProps = {
  application: string;
  needed: readonly NeededDocument[];
  held: FoundDraft["documents"];
  language: Language;
  mayChange: boolean;
};

/** What is enclosed: for each document its files, pictures as pictures, and what the person says about them. */
export async function DocumentRows({ application, needed, held, language, mayChange }: DocumentRowsProps) {
  const words = await getTranslations("applications.review");
  const { to } = await reader();
  const filesOf = (id: string) => held.filter(({ kind }) => kind === id).map(({ file }) => file.name);
  const photosOf = (id: string) => held.filter(({ kind, file }) => kind === id && file.previewKey && file.status === "received");
  const remarksOf = (id: string) =>
    held
      .filter(({ kind }) => kind === id)
      .flatMap(({ remark }) => remark || [])
      .map((text) => isolated(language, text))
      .join("\n");
  return (
    <SummaryList
      rows={needed.map(({ id, name }) => ({
        key: id,
        label: name[language],
        value: (
          <>
            {photosOf(id).map(({ file }) => (
              <img key={file.id} className="thumb" src={paths.filePreview(file.id)} alt="" width={70} height={90} />
            ))}
            <bdi className="said">{filesOf(id).join("\n") || words("noFile")}</bdi>
          </>
        ),
        note: remarksOf(id) && <span className="prewrap">{words("remark", { text: remarksOf(id) })}</span>,
        ...(mayChange && { action: { href: `${to(paths.applicationDocument(application, id))}?from=review`, word: words("change") } }),
      }))}
    />
  );
}
