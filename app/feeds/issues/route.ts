import { getTranslations } from "next-intl/server";
import { city } from "@/lib/city/city";
import { now } from "@/lib/clock";
import { asActor } from "@/lib/db/as-actor";
import { env } from "@/lib/env";
import { atom } from "@/lib/feeds/atom";
import { categoryName } from "@/lib/issues/category-name";
import { readIssueWish, writeIssueWish } from "@/lib/issues/public/wish";
import { listChangedIssues } from "@/lib/issues/queries/list-public";
import { inLanguage, isLanguage, paths } from "@/lib/paths";
import { route } from "@/lib/route";

const MOST = 50;
const limit = { name: "feeds", points: 300, seconds: 600 };

/** The reports that changed last, as Atom, narrowed as the list is. */
export const GET = route({ for: "machine", limit }, async (request) => {
  const said = Object.fromEntries(new URL(request.url).searchParams);
  const language = isLanguage(said.language) ? said.language : "en";
  const wish = readIssueWish(said);
  const issues = await asActor({ kind: "visitor" }, (db) => listChangedIssues(db, wish, MOST));
  const words = await getTranslations({ locale: language, namespace: "publicIssues" });
  const { APP_ORIGIN: origin } = env();
  const self = `${origin}${paths.issuesFeed}${writeIssueWish(wish, { language })}`;
  const body = atom({
    ...{ id: self, self, language, page: `${origin}${inLanguage(language, paths.issues)}${writeIssueWish(wish)}` },
    ...{ title: words("feedTitle", { city: city().name[language] }), author: city().officialName[language] },
    updated: issues[0]?.updatedAt ?? now(),
    entries: issues.map(({ ref, category, address, summary, status, resolution, reportedAt, updatedAt }) => {
      const kind = categoryName(category, language);
      const state = words(resolution ? `resolution.${resolution}` : `status.${status}`);
      return {
        ...{
          id: origin + paths.issue(ref),
          page: origin + inLanguage(language, paths.issue(ref)),
          title: words("kindAt", { kind, address }),
        },
        ...{ summary: [`${state}.`, summary].join(" ").trim(), published: reportedAt, updated: updatedAt },
        category: { term: category, label: kind },
      };
    }),
  });
  return new Response(body, { headers: { "content-type": "application/atom+xml; charset=utf-8", "cache-control": "public, max-age=60" } });
});
