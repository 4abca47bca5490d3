import { getTranslations } from "next-intl/server";
import { city } from "@/lib/city/city";
import { recordCategory } from "@/lib/city/records/categories";
import { now } from "@/lib/clock";
import { asActor } from "@/lib/db/as-actor";
import { env } from "@/lib/env";
import { atom } from "@/lib/feeds/atom";
import { inLanguage, isLanguage, paths } from "@/lib/paths";
import { listNewest } from "@/lib/records/queries/list-newest";
import { readWish } from "@/lib/records/wish";
import { route } from "@/lib/route";

const limit = { name: "feeds", points: 120, seconds: 60 };

/** What was published last, as Atom; of one kind or department where the address says so, its own words in the language it names. */
export const GET = route({ for: "anyone", limit }, async (request) => {
  const said = Object.fromEntries(request.nextUrl.searchParams);
  const language = isLanguage(said.language) ? said.language : "en";
  const { category, department } = readWish({ category: said.category, department: said.department });
  const records = await asActor({ kind: "visitor" }, (db) => listNewest(db, { category, department }));
  const words = await getTranslations({ locale: language, namespace: "records" });
  const { APP_ORIGIN: origin } = env();
  const narrowed = new URLSearchParams({ ...(category && { category }), ...(department && { department }) });
  const query = narrowed.size ? `?${narrowed}` : "";
  const body = atom({
    ...{ id: `${origin}${paths.recordsFeed}${query}`, self: `${origin}${paths.recordsFeed}${request.nextUrl.search}`, language },
    ...{ title: words("feedTitle", { city: city().officialName[language] }), author: city().officialName[language] },
    page: `${origin}${inLanguage(language, paths.records)}${query}`,
    updated: records.reduce((last, { updatedAt }) => (updatedAt > last ? updatedAt : last), records[0]?.updatedAt ?? now()),
    entries: records.map((record) => ({
      ...{ id: origin + paths.record(record.recordId), page: origin + inLanguage(language, paths.record(record.recordId)) },
      ...{ title: record.title, summary: record.summary, language: record.language },
      ...{ published: record.publishedAt, updated: record.updatedAt },
      category: { term: record.category, label: recordCategory(record.category).name[language] },
      ...(record.fileSize && {
        enclosure: { href: origin + paths.recordFile(record.recordId), type: "application/pdf", length: record.fileSize },
      }),
    })),
  });
  return new Response(body, {
    headers: { "content-type": "application/atom+xml; charset=utf-8", "cache-control": "no-cache", "x-content-type-options": "nosniff" },
  });
});
