import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { FilterChoice } from "@/components/ui/filter-choice";
import { gazetteer } from "@/lib/city/gazetteer";
import type { NoticeFilter } from "@/lib/notices/schema";
import { noticeTopics } from "@/lib/notices/topics";
import { inLanguage, paths, type Language } from "@/lib/paths";

/** A plain form: what is chosen goes into the address. */
export async function NoticeFilters({ filter: { ward, topic, show }, language }: { filter: NoticeFilter; language: Language }) {
  const words = await getTranslations("notices");
  return (
    <form action={inLanguage(language, paths.notices)} className="filters public">
      {show === "past" ? <input type="hidden" name="show" value={show} /> : null}
      <FilterChoice
        name="ward"
        label={words("filters.ward")}
        value={ward ?? ""}
        any={words("wholeCity")}
        choices={gazetteer().map(({ slug, name }) => ({ value: slug, label: name }))}
      />
      <FilterChoice
        name="topic"
        label={words("filters.topic")}
        value={topic ?? ""}
        any={words("filters.anyTopic")}
        choices={noticeTopics.map((one) => ({ value: one, label: words(`topic.${one}`) }))}
      />
      <Button type="submit" variant="quiet">
        {words("filters.apply")}
      </Button>
    </form>
  );
}
