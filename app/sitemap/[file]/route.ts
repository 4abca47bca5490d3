import { asActor } from "@/lib/db/as-actor";
import { env } from "@/lib/env";
import { NotFoundError } from "@/lib/errors";
import { route } from "@/lib/route";
import { standingPages } from "@/lib/sitemap/pages";
import { pagesOf, type Growing } from "@/lib/sitemap/queries";
import { sitemap } from "@/lib/sitemap/xml";

const limit = { name: "sitemap", points: 300, seconds: 3_600 };

/** One list: "pages.xml", or what was published in a month, "records-2026-11.xml". */
export const GET = route<{ file: string }>({ for: "anyone", limit }, async (_request, _actor, { file }) => {
  const [, kind, month] = /^(records|notices|issues)-(20\d\d-(?:0[1-9]|1[0-2]))\.xml$/.exec(file) ?? [];
  if (!kind && file !== "pages.xml") throw new NotFoundError("no such list");
  const pages = kind ? await asActor({ kind: "visitor" }, (db) => pagesOf(db, kind as Growing, month!)) : standingPages();
  const headers = { "content-type": "application/xml; charset=utf-8", "cache-control": "public, max-age=3600" };
  return new Response(sitemap(env().APP_ORIGIN, pages), { headers });
});
