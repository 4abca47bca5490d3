import { connection } from "next/server";
import { getTranslations } from "next-intl/server";
import { Section } from "@/components/ui/section";
import { fullAddress } from "@/lib/city/full-address";
import { openHours } from "@/lib/city/open-hours";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { findNewsForAll } from "@/lib/notices/queries/public-notices";
import { inLanguage, paths } from "@/lib/paths";
import { NoticeRow } from "../_notices/notice-row";
import { PhoneLink } from "../_shell/phone-link";
import { HomeTasks } from "./home-tasks";
import { PromisesKept } from "./promises-kept";
import { SearchForm } from "./search-form";

const MOST_NOTICES = 6;

export const generateMetadata = titled("home");

export default async function HomePage({ params }: PageProps) {
  const language = await pageLanguage(params);
  await connection(); // the notices are today's
  const words = await getTranslations("home");
  const current = await findNewsForAll(MOST_NOTICES);
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
              <NoticeRow key={notice.id} notice={notice} language={language} />
            ))}
          </ol>
          <p>
            <a className="more" href={inLanguage(language, paths.notices)}>
              {words("allNotices")}
            </a>
          </p>
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
