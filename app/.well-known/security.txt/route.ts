import { cityDay } from "@/lib/city/city-day";
import { now } from "@/lib/clock";
import { env } from "@/lib/env";
import { languages, paths } from "@/lib/paths";
import { route } from "@/lib/route";

const GOOD_FOR_MS = 180 * 86_400_000;

/** Whom to tell of a weakness (RFC 9116). */
export const GET = route({ for: "anyone" }, async () => {
  const { APP_ORIGIN } = env();
  const until = cityDay(new Date(now().getTime() + GOOD_FOR_MS));
  const lines = [
    `Contact: ${APP_ORIGIN}${paths.contactAbout("abuse")}`,
    `Expires: ${until}T00:00:00Z`,
    `Preferred-Languages: ${languages.join(", ")}`,
    `Canonical: ${APP_ORIGIN}/.well-known/security.txt`,
    `Policy: ${APP_ORIGIN}${paths.helpTopic("phishing")}#report`,
    "",
  ];
  return new Response(lines.join("\n"), {
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "public, max-age=3600" },
  });
});
