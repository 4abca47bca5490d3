import { asActor } from "@/lib/db/as-actor";
import { env } from "@/lib/env";
import { paths } from "@/lib/paths";
import { route } from "@/lib/route";
import { growing, monthsOf } from "@/lib/sitemap/queries";
import { sitemapIndex } from "@/lib/sitemap/xml";

const limit = { name: "sitemap", points: 300, seconds: 3_600 };

/** The lists of pages that search engines may read: those that stand, and what is published, by month. */
export const GET = route({ for: "anyone", limit }, async () => {
  const months = await asActor({ kind: "visitor" }, async (db) => {
    const files: string[] = [];
    for (const kind of growing) for (const month of await monthsOf(db, kind)) files.push(paths.sitemap(`${kind}-${month}`));
    return files;
  });
  const body = sitemapIndex(env().APP_ORIGIN, [paths.sitemap("pages"), ...months]);
  return new Response(body, { headers: { "content-type": "application/xml; charset=utf-8", "cache-control": "public, max-age=3600" } });
});
