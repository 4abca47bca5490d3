import { getTranslations } from "next-intl/server";
import { city } from "@/lib/city/city";
import { inLanguage, isLanguage, paths } from "@/lib/paths";
import { route } from "@/lib/route";

const icon = (src: string, size: number, purpose: "any" | "maskable") => ({ src, sizes: `${size}x${size}`, type: "image/png", purpose });

/** The portal on a phone's home screen, in the language of the page that it was added from; one app, whatever its language. */
export const GET = route({ for: "machine" }, async (request) => {
  const asked = new URL(request.url).searchParams.get("language") ?? undefined;
  const language = isLanguage(asked) ? asked : "en";
  const words = await getTranslations({ locale: language, namespace: "common.nav" });
  const { name, officialName } = city();
  const shortcut = (label: string, path: string) => ({ name: label, url: inLanguage(language, path) });
  const manifest = {
    id: "/",
    name: officialName[language],
    short_name: name[language],
    lang: language,
    dir: language === "ar" ? "rtl" : "ltr",
    start_url: inLanguage(language, paths.home),
    scope: "/",
    display: "standalone",
    background_color: "#faf8f3",
    theme_color: "#083f3b",
    icons: [icon("/icon-192.png", 192, "any"), icon("/icon-512.png", 512, "any"), icon("/icon-maskable-512.png", 512, "maskable")],
    shortcuts: [
      shortcut(words("services"), paths.services),
      shortcut(words("bills"), paths.bills),
      shortcut(words("messages"), paths.messages),
    ],
  };
  return new Response(JSON.stringify(manifest), {
    headers: { "content-type": "application/manifest+json", "cache-control": "public, max-age=3600" },
  });
});
