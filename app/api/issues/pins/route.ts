import { getTranslations } from "next-intl/server";
import { asActor } from "@/lib/db/as-actor";
import { categoryName } from "@/lib/issues/category-name";
import { readIssueWish } from "@/lib/issues/public/wish";
import { listPins } from "@/lib/issues/queries/list-pins";
import { isOpen } from "@/lib/issues/workflow";
import { inLanguage, isLanguage, paths } from "@/lib/paths";
import { route } from "@/lib/route";

const limit = { name: "issuePins", points: 600, seconds: 600 };

/** What lies in view of a map, for everyone the same. A box that is none, or far too large, is refused. */
export const GET = route({ for: "machine", limit }, async (request) => {
  const said = Object.fromEntries(new URL(request.url).searchParams);
  const language = isLanguage(said.language) ? said.language : "en";
  const [south, west, north, east] = (said.box ?? "").split(",").slice(0, 4).map(Number) as [number, number, number, number];
  const found = await asActor({ kind: "visitor" }, (db) => listPins(db, readIssueWish(said), { south, west, north, east }));
  if (!found) return new Response(null, { status: 400, headers: { "cache-control": "no-store" } });
  const words = await getTranslations({ locale: language, namespace: "publicIssues" });
  const pins = found.map(({ ref, category, status, lat, lng, address }) => ({
    ...{ href: inLanguage(language, paths.issue(ref)), lat, lng, isOpen: isOpen(status) },
    name: words("kindAt", { kind: categoryName(category, language), address }),
  }));
  return Response.json({ pins }, { headers: { "cache-control": "public, max-age=30" } });
});
