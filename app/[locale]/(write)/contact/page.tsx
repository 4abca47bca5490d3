import { getTranslations } from "next-intl/server";
import { Section } from "@/components/ui/section";
import { currentActor } from "@/lib/auth/current-actor";
import { departments } from "@/lib/city/departments";
import { fullAddress } from "@/lib/city/full-address";
import { openHours } from "@/lib/city/open-hours";
import { one, pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { inLanguage, paths } from "@/lib/paths";
import { OpenNow } from "../../_shell/open-now";
import { PhoneLink } from "../../_shell/phone-link";
import { Writing } from "./writing";

export const generateMetadata = titled("contact");

export default async function ContactPage({ params, searchParams }: PageProps) {
  const language = await pageLanguage(params);
  const actor = await currentActor();
  const words = await getTranslations("contact");
  const track = await getTranslations("track");
  const { about, record } = await searchParams;
  return (
    <main id="main" className="page" tabIndex={-1}>
      <div className="page-top">
        <h1>{words("title")}</h1>
        <p className="lead">{words("lead")}</p>
      </div>
      <Section id="write" title={words("write")}>
        <Writing actor={actor} language={language} chosen={one(about)} record={one(record)} />
      </Section>
      <Section id="track" title={track("title")}>
        <p>
          <a className="more" href={inLanguage(language, paths.track)}>
            {track("link")}
          </a>
        </p>
      </Section>
      <Section id="call" title={words("call")}>
        <div className="stack">
          <p>
            <b>
              <OpenNow />
            </b>
          </p>
          <p>
            <b>
              <PhoneLink />
            </b>
            . {openHours(language)}.
          </p>
          <p>{words("desk", { address: fullAddress(language) })}</p>
        </div>
      </Section>
      <Section id="departments" title={words("departments")}>
        <ul className="rows">
          {departments().map(({ slug, name, does, phone, hours }) => (
            <li key={slug}>
              <h3>{name[language]}</h3>
              <p>{does[language]}</p>
              <p className="meta">
                <PhoneLink number={phone} />. {hours[language]}.
              </p>
            </li>
          ))}
        </ul>
      </Section>
    </main>
  );
}
