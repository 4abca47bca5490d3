import type { ReactNode } from "react";
import { getTranslations } from "next-intl/server";
import { city } from "@/lib/city/city";
import { fullAddress } from "@/lib/city/full-address";
import { openHours } from "@/lib/city/open-hours";
import { inLanguage, paths, type Language } from "@/lib/paths";
import { PhoneLink } from "../_shell/phone-link";

/** The links and names that a page's text may use: `<contact>write to us</contact>`, `{phone}`. */
function marks(language: Language) {
  const { officialName, siteName } = city();
  const link = (href: string) =>
    function Linked(text: ReactNode) {
      return <a href={inLanguage(language, href)}>{text}</a>;
    };
  return {
    contact: link(paths.contact),
    help: link(paths.help),
    signIn: link(paths.signIn),
    bills: link(paths.bills),
    payments: link(paths.payments),
    status: link(paths.status),
    feedback: link(paths.feedback),
    privacy: link(paths.privacy),
    b: (text: ReactNode) => <b>{text}</b>,
    phone: () => <PhoneLink />,
    city: officialName[language],
    hours: openHours(language),
    site: siteName,
    address: fullAddress(language),
  };
}

/** Sections of a page whose words are all in its messages: `<area>.parts.<id>.{title,p1,p2,…}`. */
export async function textParts(language: Language, area: "help" | "privacy" | "accessibility", ids: readonly string[]) {
  const words = await getTranslations({ locale: language, namespace: area });
  const values = marks(language);
  return ids.map((id) => ({
    id,
    title: words(`parts.${id}.title` as never),
    body: [1, 2, 3, 4, 5, 6, 7, 8]
      .map((n) => `parts.${id}.p${n}`)
      .filter((key) => words.has(key as never))
      .map((key) => <p key={key}>{words.rich(key as never, values as never)}</p>),
  }));
}
