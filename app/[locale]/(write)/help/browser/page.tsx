import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { BackLink } from "@/components/ui/back-link";
import { ButtonLink } from "@/components/ui/button";
import { Plate } from "@/components/ui/plate";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import { readCookie } from "@/lib/auth/browser/cookies";
import { city } from "@/lib/city/city";
import { openHours } from "@/lib/city/open-hours";
import { env } from "@/lib/env";
import { now } from "@/lib/clock";
import { date } from "@/lib/format";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { inLanguage, paths } from "@/lib/paths";
import { PhoneLink } from "../../../_shell/phone-link";
import { BrowserChecks } from "./browser-checks";
import { checkWords } from "./check-words";

export const generateMetadata = titled("browserCheck");

/** What may keep a browser from signing in. Cookies and time are looked at without scripts; the rest says what it needs. */
export default async function BrowserCheckPage({ params, searchParams }: PageProps) {
  const language = await pageLanguage(params);
  if (!("checked" in (await searchParams))) redirect(inLanguage(language, paths.helpBrowserCheck));
  const words = await getTranslations("browserCheck");
  const cookies = (await readCookie("check")) === "kept" ? "ok" : "wrong";
  const { timeZone, siteName } = city();
  const at = now();
  const time = `${date(language, at, "long", timeZone)}, ${date(language, at, "time", timeZone)}`;
  const { hostname } = new URL(env().APP_ORIGIN);
  return (
    <>
      <BackLink plain href={inLanguage(language, paths.help)}>
        {words("help")}
      </BackLink>
      <main id="main" className="page" tabIndex={-1}>
        <div className="page-top">
          <h1>{words("title")}</h1>
          <p className="lead">{words("lead")}</p>
        </div>
        <Section id="always" title={words("always")}>
          <dl className="record checks">
            <div>
              <dt>{words("cookies.name")}</dt>
              <dd>
                <Tag tone={cookies === "ok" ? "success" : "warning"}>{words(cookies)}</Tag>
                <p>{words(`cookies.${cookies}`)}</p>
              </dd>
            </div>
            <div>
              <dt>{words("address.name")}</dt>
              <dd>
                <Plate text={hostname === "localhost" ? siteName : hostname} />
                <p>{words("address.text")}</p>
              </dd>
            </div>
            <div>
              <dt>{words("time.name")}</dt>
              <dd>
                <b>{time}</b>
                <p>{words("time.text")}</p>
              </dd>
            </div>
          </dl>
        </Section>
        <Section id="scripts" title={words("withScripts")}>
          <BrowserChecks words={await checkWords()} />
        </Section>
        <Section id="more" title={words("more")}>
          <div className="stack">
            <p>{words("private")}</p>
            <p>{words.rich("call", { phone: () => <PhoneLink />, hours: openHours(language) })}</p>
            <div className="cluster">
              <ButtonLink plain href={inLanguage(language, paths.signIn)}>
                {words("signIn")}
              </ButtonLink>
              <ButtonLink plain variant="quiet" href={inLanguage(language, paths.helpBrowser)}>
                {words("again")}
              </ButtonLink>
            </div>
          </div>
        </Section>
      </main>
    </>
  );
}
