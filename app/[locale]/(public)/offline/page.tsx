import { getTranslations } from "next-intl/server";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { inLanguage, paths } from "@/lib/paths";
import { PhoneLink } from "../../_shell/phone-link";

export const generateMetadata = titled("offline");

/** What public/sw.js shows in place of a page that cannot be fetched, under that page's own address: "Try again" is the same address once more. */
export default async function OfflinePage({ params }: PageProps) {
  const language = await pageLanguage(params);
  const words = await getTranslations("offline");
  return (
    <main id="main" className="page" tabIndex={-1}>
      <div className="page-top">
        <h1>{words("title")}</h1>
        <p className="lead">{words("lead")}</p>
        <p>{words("safe")}</p>
        <p>{words.rich("call", { phone: () => <PhoneLink /> })}</p>
        <div className="cluster">
          {/* eslint-disable-next-line jsx-a11y/anchor-is-valid -- empty is an address: this one, whichever page is missing */}
          <a className="btn" href="">
            {words("again")}
          </a>
          <a className="more" href={inLanguage(language, paths.home)}>
            {words("home")}
          </a>
        </div>
      </div>
    </main>
  );
}
