import { connection } from "next/server";
import { getTranslations } from "next-intl/server";
import { TRACK_MINUTES } from "@/lib/applications/track/send-track-links";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { inLanguage, paths } from "@/lib/paths";

export const generateMetadata = titled("track", "sent.title");

/** The same for everyone, whether something was found or not. */
export default async function TrackSentPage({ params }: PageProps) {
  const language = await pageLanguage(params);
  await connection();
  const words = await getTranslations("track");
  return (
    <main id="main" className="page" tabIndex={-1}>
      <div className="page-top">
        <h1>{words("sent.title")}</h1>
        <p className="lead">{words("sent.lead")}</p>
      </div>
      <div className="stack">
        <p>{words("sent.minutes", { minutes: TRACK_MINUTES })}</p>
        <p>{words("sent.nothing")}</p>
        <p className="cluster">
          <a className="more" href={inLanguage(language, paths.track)}>
            {words("sent.again")}
          </a>
          <a className="more" href={inLanguage(language, paths.signIn)}>
            {words("sent.signIn")}
          </a>
        </p>
      </div>
    </main>
  );
}
