import type { ReactNode } from "react";
import { city } from "@/lib/city/city";
import { fullAddress } from "@/lib/city/full-address";
import { openHours } from "@/lib/city/open-hours";
import { inLanguage, paths, type Language } from "@/lib/paths";
import { PhoneLink } from "../_shell/phone-link";

/** The links and names that a page's text may use: `<contact>write to us</contact>`, `{phone}`. */
export function textMarks(language: Language) {
  const { officialName, siteName } = city();
  const link = (href: string) =>
    function Linked(text: ReactNode) {
      return <a href={inLanguage(language, href)}>{text}</a>;
    };
  return {
    contact: link(paths.contact),
    askPrivacy: link(paths.contactAbout("privacy")),
    askBarrier: link(paths.contactAbout("accessibility")),
    help: link(paths.help),
    signIn: link(paths.signIn),
    bills: link(paths.bills),
    payments: link(paths.payments),
    security: link(paths.security),
    recoveryCodes: link(paths.recoveryCodes),
    sessions: link(paths.sessions),
    status: link(paths.status),
    feedback: link(paths.feedback),
    privacy: link(paths.privacy),
    createAccount: link(paths.createAccount),
    forgotPassword: link(paths.forgotPassword),
    forgotUsername: link(paths.forgotUsername),
    lostAccess: link(paths.lostAccess),
    browserCheck: link(paths.helpBrowser),
    signingIn: link(paths.helpSigningIn),
    safeAccount: link(paths.helpSafeAccount),
    whoLooked: link(paths.accountPrivacy),
    b: (text: ReactNode) => <b>{text}</b>,
    phone: () => <PhoneLink />,
    city: officialName[language],
    hours: openHours(language),
    site: siteName,
    address: fullAddress(language),
  };
}
