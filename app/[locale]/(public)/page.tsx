import { connection } from "next/server";
import { getTranslations } from "next-intl/server";
import { Section } from "@/components/ui/section";
import { fullAddress } from "@/lib/city/full-address";
import { notices } from "@/lib/city/notices";
import { openHours } from "@/lib/city/open-hours";
import { now } from "@/lib/clock";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { inLanguage, paths } from "@/lib/paths";
import { PhoneLink } from "../_shell/phone-link";
import { HomeTasks } from "./home-tasks";
import { NoticeRow } from "./notice-row";
import { PromisesKept } from "./promises-kept";
import { SearchForm } from "./search-form";

export const generateMetadata = titled("home");

export default async function HomePage({ params }: PageProps) {
  const language = await pageLanguage(params);
  await connection(); // the notices are today's
  const words = await getTranslations("home");
  const current = notices(now());
  return (
    <main id="main" className="page" tabIndex={-1}>
      <div className="home-top">
        <div className="stack">
          <h1>{words("title")}</h1>
          <p className="lead">{words("lead")}</p>
        </div>
        <SearchForm language={language} />
      </div>
      <div className="home-board">
        <HomeTasks language={language} />
      </div>
      {current.length ? (
        <Section id="notices" title={words("notices")}>
          <ol className="rows dated">
            {current.map((notice) => (
              <NoticeRow key={notice.slug} notice={notice} language={language} />
            ))}
          </ol>
        </Section>
      ) : null}
      <PromisesKept />
      <Section id="visit" title={words("visit.title")}>
        <div className="stack">
          <p>{words.rich("visit.call", { phone: () => <PhoneLink />, hours: openHours(language) })}</p>
          <p>{words("visit.desk", { address: fullAddress(language) })}</p>
          <p>
            <a className="more" href={inLanguage(language, paths.contact)}>
              {words("visit.write")}
            </a>
          </p>
        </div>
      </Section>
    </main>
  );
}
