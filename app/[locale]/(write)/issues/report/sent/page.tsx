import { getTranslations } from "next-intl/server";
import { Plate } from "@/components/ui/plate";
import { keptLink } from "@/lib/auth/links/link-cookie";
import { currentActor } from "@/lib/auth/current-actor";
import { env } from "@/lib/env";
import { one, pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { reader } from "@/lib/i18n/reader";
import { findSentReport } from "@/lib/issues/queries/find-sent-report";
import { department } from "@/lib/city/departments";
import { paths } from "@/lib/paths";
import { Undelivered } from "../../_following/undelivered";

export const generateMetadata = titled("reportIssue", "sent.title");

/** The reference, the day, and the link that only the reporter has. */
export default async function SentPage({ params, searchParams }: PageProps) {
  const language = await pageLanguage(params);
  const words = await getTranslations("reportIssue");
  const { to, day } = await reader();
  const sent = await findSentReport(await currentActor(), one((await searchParams).ref), await keptLink("issue"));
  return (
    <main id="main" className="page" tabIndex={-1}>
      <div className="page-top">
        <h1>{words("sent.title")}</h1>
        {sent ? (
          <>
            <p>
              {words("sent.reference")} <Plate text={sent.ref} big />
            </p>
            {sent.promisedOn ? (
              <p className="lead">
                {words("sent.expected")} <b>{day(sent.promisedOn)}</b>.
              </p>
            ) : null}
            <p>{words("sent.department", { department: department(sent.department).name[language] })}</p>
            {sent.token ? null : <p>{words("sent.account")}</p>}
            {sent.followId ? <p>{words("sent.mailed")}</p> : null}
            {sent.followId ? <Undelivered followId={sent.followId} issue={sent.ref} /> : null}
          </>
        ) : (
          <p className="lead">{words("sent.unknown")}</p>
        )}
      </div>
      {sent?.token ? (
        <section className="stack keep-link" aria-labelledby="keep-heading">
          <h2 id="keep-heading">{words("sent.keep")}</h2>
          <p>
            <a className="prewrap" href={to(paths.link("issue", sent.token))}>
              <bdi dir="ltr">{env().APP_ORIGIN + to(paths.link("issue", sent.token))}</bdi>
            </a>
          </p>
          <p className="meta">{words("sent.keepText")}</p>
        </section>
      ) : null}
      {sent ? (
        <ul className="plain-list">
          <li>
            <a className="more" href={to(paths.issue(sent.ref))}>
              {words("sent.see")}
            </a>
          </li>
          <li>
            <a className="more" href={`${to(paths.reportIssue)}?near=${sent.ref}`}>
              {words("sent.another")}
            </a>
          </li>
        </ul>
      ) : null}
    </main>
  );
}
