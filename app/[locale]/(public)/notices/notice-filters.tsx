import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
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
      <label>
        {words("filters.ward")}
        <select name="ward" defaultValue={ward ?? ""}>
          <option value="">{words("wholeCity")}</option>
          {gazetteer().map(({ slug, name }) => (
            <option key={slug} value={slug}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        {words("filters.topic")}
        <select name="topic" defaultValue={topic ?? ""}>
          <option value="">{words("filters.anyTopic")}</option>
          {noticeTopics.map((one) => (
            <option key={one} value={one}>
              {words(`topic.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <Button type="submit" variant="quiet">
        {words("filters.apply")}
      </Button>
    </form>
  );
}
