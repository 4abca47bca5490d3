import { connection } from "next/server";
import { getTranslations } from "next-intl/server";
import { ButtonForm } from "@/components/ui/fields/button-form";
import { Notice } from "@/components/ui/notice";
import { keptLink } from "@/lib/auth/links/link-cookie";
import { formWords } from "@/lib/i18n/form-words";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { readUnsubscribeToken } from "@/lib/notifications/unsubscribe/token";
import { inLanguage, paths } from "@/lib/paths";
import { stopMails } from "./actions";

export const generateMetadata = titled("notifications", "stop.title");

/** Where a mail's last link leads. Opening it stops nothing: scanners open links, people press buttons. */
export default async function UnsubscribePage({ params, searchParams }: PageProps) {
  const language = await pageLanguage(params);
  await connection();
  const words = await getTranslations("notifications");
  const done = "done" in (await searchParams);
  const token = done ? undefined : await keptLink("unsubscribe");
  const wish = token ? readUnsubscribeToken(token) : undefined;
  const what = wish && ("followId" in wish ? "follower" : wish.topic);
  return (
    <main id="main" className="page" tabIndex={-1}>
      <div className="page-top">
        <h1>{words("stop.title")}</h1>
        {what ? <p className="lead">{words(`stop.what.${what}`)}</p> : null}
      </div>
      <div className="stack">
        {what ? (
          <>
            <ButtonForm action={stopMails} words={await formWords()}>
              {words("stop.button")}
            </ButtonForm>
            <p className="meta">{words("stop.stays")}</p>
          </>
        ) : (
          <Notice tone={done ? "success" : "info"} title={words(done ? "stop.doneTitle" : "stop.lostTitle")}>
            <p>{words(done ? "stop.doneText" : "stop.lostText")}</p>
          </Notice>
        )}
        <p>
          <a className="more" href={inLanguage(language, paths.preferences)}>
            {words("stop.preferences")}
          </a>
        </p>
      </div>
    </main>
  );
}
