import type { ReactNode } from "react";
import { getTranslations } from "next-intl/server";
import { openHours } from "@/lib/city/open-hours";
import { inLanguage, paths, type Language } from "@/lib/paths";
import { PhoneLink } from "../_shell/phone-link";
import { StepRail } from "../_shell/applications/step-rail";

const journeys = {
  reset: ["ask", "mail", "confirm", "password"],
  username: ["ask", "mail", "signIn"],
  recovery: ["ask", "check", "wait", "password"],
} as const;
export type Journey = keyof typeof journeys;

const others = [
  { href: paths.forgotPassword, word: "password" },
  { href: paths.forgotUsername, word: "username" },
  { href: paths.lostAccess, word: "lostAccess" },
  { href: paths.helpBrowser, word: "browser" },
  { href: paths.signIn, word: "signIn" },
] as const;

type WayBackProps = {
  language: Language;
  journey?: Journey;
  /** The stop where the person is; all are behind them when it is past the last. */
  step?: number;
  /** Its own page is not offered again. */
  here?: string;
  children: ReactNode;
};

/** A way back into an account: its stops in the rail, the step itself, and the other ways. */
export async function WayBack({ language, journey, step = 0, here, children }: WayBackProps) {
  const words = await getTranslations("waysBack");
  const stops = journey ? journeys[journey].map((name) => words(`steps.${name}`)) : [];
  return (
    <main id="main" className="page" tabIndex={-1}>
      <div className="sign-in">
        <div>{stops.length ? <StepRail label={words("steps.label")} titles={stops} present={step} /> : null}</div>
        <div className="stack">{children}</div>
        <aside className="stack" aria-labelledby="other-ways">
          <h2 id="other-ways">{words("others.title")}</h2>
          <ul>
            {others
              .filter(({ href }) => href !== here)
              .map(({ href, word }) => (
                <li key={href}>
                  <a className="more" href={inLanguage(language, href)}>
                    {words(`others.${word}`)}
                  </a>
                </li>
              ))}
          </ul>
          <p className="meta">{words.rich("others.call", { phone: () => <PhoneLink />, hours: openHours(language) })}</p>
        </aside>
      </div>
    </main>
  );
}
