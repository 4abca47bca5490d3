import { env } from "@/lib/env";
import { route } from "@/lib/route";

/** What belongs to somebody answers nobody else anyway; these would only waste a crawler's time. A demo is no city, and is not to be found as one. */
export const GET = route({ for: "anyone" }, async () => {
  const { APP_ORIGIN, MODE } = env();
  const kept = ["/api/", "/files/", "/link/", "/feedback", "/*?q=", "/*/feedback"];
  const lines = MODE === "demo" ? ["Disallow: /"] : kept.map((path) => `Disallow: ${path}`);
  const body = ["User-agent: *", ...lines, "", `Sitemap: ${APP_ORIGIN}/sitemap.xml`, ""].join("\n");
  return new Response(body, { headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "public, max-age=3600" } });
});
