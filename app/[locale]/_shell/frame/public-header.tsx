import { getTranslations } from "next-intl/server";
import { Header } from "@/components/layout/header/header";
import { city } from "@/lib/city/city";
import { inLanguage, paths, type Language } from "@/lib/paths";

/** The same for everyone, signed in or not: "Sign in" takes a signed-in person straight to their dashboard. */
export async function PublicHeader({ language }: { language: Language }) {
  const words = await getTranslations({ locale: language, namespace: "common" });
  const to = (path: string) => inLanguage(language, path);
  return (
    <Header
      home={to(paths.home)}
      cityName={city().name[language]}
      words={{ main: words("nav.main"), menu: words("nav.menu") }}
      language={language}
      nav={[
        { href: to(paths.home), label: words("nav.home") },
        { href: to(paths.services), label: words("nav.services") },
        { href: to(paths.bills), label: words("nav.bills") },
        { href: to(paths.contact), label: words("nav.contact") },
      ]}
      tools={[
        { href: to(paths.signIn), label: words("nav.signIn"), always: true },
        { href: to(paths.help), label: words("nav.help") },
      ]}
    />
  );
}
