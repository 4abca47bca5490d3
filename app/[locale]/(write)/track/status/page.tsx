import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/notice";
import { findTracked } from "@/lib/applications/track/find-tracked";
import { keptLink } from "@/lib/auth/links/link-cookie";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { inLanguage, paths } from "@/lib/paths";
import { TrackedCase } from "./tracked-case";

export const generateMetadata = titled("track", "shown.title");

/** Where the mailed link leads. Looking changes nothing, so that it works until it is over. */
export default async function TrackedPage({ params }: PageProps) {
  const language = await pageLanguage(params);
  const words = await getTranslations("track");
  const tracked = await findTracked(await keptLink("track"));
  if (tracked.state === "open") return <TrackedCase tracked={tracked} language={language} />;
  return (
    <main id="main" className="page" tabIndex={-1}>
      <div className="page-top">
        <h1>{words("shown.title")}</h1>
        <Notice tone="warning">
          <p>{words(tracked.state === "unknown" ? "shown.unknown" : "shown.over")}</p>
        </Notice>
        <p>
          <a className="btn" href={inLanguage(language, paths.track)}>
            {words("shown.again")}
          </a>
        </p>
      </div>
    </main>
  );
}
