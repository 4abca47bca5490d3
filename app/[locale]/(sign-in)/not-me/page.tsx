import { getTranslations } from "next-intl/server";
import { findNotMeLink, type NotMeLink } from "@/lib/auth/queries/not-me-link";
import { keptLink } from "@/lib/auth/links/link-cookie";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { AskNotMe } from "./ask-not-me";
import { LinkIsOver } from "./link-is-over";
import { Protected } from "./protected";

export const generateMetadata = titled("notMe");

/** Needs no session: the link is the proof. Looking at the page changes nothing; its button does. */
export default async function NotMePage({ params, searchParams }: PageProps) {
  await pageLanguage(params);
  const words = await getTranslations("notMe");
  const token = await keptLink("notMe");
  const link: NotMeLink = token ? await findNotMeLink(token) : { state: "unknown" };
  const done = (await searchParams).done !== undefined && link.state === "used";
  return (
    <main id="main" className="page" tabIndex={-1}>
      <div className="stack-wide">
        <h1>{words(done ? "done.title" : "title")}</h1>
        {link.state === "open" ? <AskNotMe event={link.event} /> : done ? <Protected /> : <LinkIsOver state={link.state} />}
      </div>
    </main>
  );
}
