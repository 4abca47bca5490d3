import { route } from "@/lib/route";
import { suggest } from "@/lib/services/search/suggest";

/** The same for everyone, so that browsers and proxies may keep it for some minutes. */
export const GET = route({ for: "machine" }, async (request) => {
  const { searchParams } = new URL(request.url);
  const found = suggest(searchParams.get("q"), searchParams.get("language"));
  return Response.json(found, { headers: { "cache-control": "public, max-age=300" } });
});
