import { writeCookie } from "@/lib/auth/browser/cookies";
import { inLanguage, paths } from "@/lib/paths";
import { route, seeOther } from "@/lib/route";

const limit = { name: "browser-checks", points: 60, seconds: 60 };
const SECONDS = 60;

/** Sets a cookie and leads back: whether it comes along is what the page wants to know. */
export const GET = route<{ locale: string }>({ for: "anyone", limit }, async (_request, _actor, { locale }) => {
  await writeCookie("check", "kept", SECONDS);
  return seeOther(`${inLanguage(locale, paths.helpBrowser)}?checked`);
});
