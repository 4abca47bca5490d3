import { readFileSync } from "node:fs";
import { inLanguage, type Language } from "@/lib/paths";

type Tree = { [key: string]: string | Tree };

/** A sentence of messages/<language>/<area>.json, by its key. */
export function wordIn(language: Language, area: string, key: string): string {
  const tree = JSON.parse(readFileSync(`messages/${language}/${area}.json`, "utf8")) as Tree;
  const found = key.split(".").reduce<Tree | string | undefined>((part, name) => (typeof part === "object" ? part[name] : undefined), tree);
  if (typeof found !== "string") throw new Error(`messages/${language}/${area}.json has no sentence "${key}".`);
  return found;
}

/** The English words that the contract promises. */
const english = {
  signInLink: "Sign in",
  identifier: "Email address or username",
  password: "Password",
  continue: "Continue",
  verify: "Enter your security code",
  code: "Security code",
  device: "Before you continue",
  dashboard: "Your dashboard",
  billsLink: "Bills",
  bills: "Bills",
  paySelected: "Pay selected",
  review: "Check and pay",
  ownReference: "Your own reference (optional)",
  received: "Payment received",
};

export type JourneyWords = typeof english & { language: Language; to: (path: string) => string };

/** What the main journey says in a language: for English as promised, for the others as translated. */
export function journeyWords(language: Language): JourneyWords {
  const to = (path: string) => inLanguage(language, path);
  if (language === "en") return { ...english, language, to };
  const say = (area: string, key: string) => wordIn(language, area, key);
  return {
    signInLink: say("common", "nav.signIn"),
    identifier: say("signIn", "identifier"),
    password: say("signIn", "password"),
    continue: say("signIn", "continue"),
    verify: say("signIn", "verify.title"),
    code: say("signIn", "verify.code"),
    device: say("signIn", "device.title"),
    dashboard: say("dashboard", "title"),
    billsLink: say("common", "nav.bills"),
    bills: say("bills", "title"),
    paySelected: say("bills", "selection.pay"),
    review: say("bills", "review.title"),
    ownReference: `${say("bills", "review.ownReference")} (${say("common", "form.optional")})`,
    received: say("payments", "receipt.title"),
    language,
    to,
  };
}
