import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/notice";
import { SummaryList } from "@/components/ui/summary-list";
import { recordCategory } from "@/lib/city/records/categories";
import { reader } from "@/lib/i18n/reader";
import { inLanguage, paths, type Language } from "@/lib/paths";
import type { Tombstone } from "@/lib/records/queries/read-published";
import type { WithdrawalReason } from "@/lib/records/workflow";

/** What stands where a record was: that it was withdrawn, when and why; never its text. */
export async function TombstoneView({ tombstone, language }: { tombstone: Tombstone; language: Language }) {
  const words = await getTranslations("records");
  const { day, dayOf } = await reader();
  const { title, category, documentedOn, why, note, withdrawnAt, replacedById } = tombstone;
  return (
    <div className="page-top">
      <h1>{words("gone.title")}</h1>
      <Notice tone="warning">
        <p>{words(`gone.why.${why as WithdrawalReason}`)}</p>
        {note ? <p dir="auto">{note}</p> : null}
      </Notice>
      {replacedById ? (
        <p>
          <a className="strong-link" href={inLanguage(language, paths.record(replacedById))}>
            {words("gone.newer")}
          </a>
        </p>
      ) : null}
      <SummaryList
        rows={[
          ...(title ? [{ label: words("gone.was"), value: <bdi>{title}</bdi> }] : []),
          { label: words("facts.category"), value: recordCategory(category).name[language] },
          { label: words("facts.date"), value: day(documentedOn) },
          { label: words("gone.on"), value: dayOf(withdrawnAt) },
        ]}
      />
      <p>{words.rich("gone.ask", { contact: (text) => <a href={inLanguage(language, paths.contactAbout("records"))}>{text}</a> })}</p>
      <p>
        <a className="more" href={inLanguage(language, paths.records)}>
          {words("gone.search")}
        </a>
      </p>
    </div>
  );
}
