import { getTranslations } from "next-intl/server";
import { BackLink } from "@/components/ui/back-link";
import { Notice } from "@/components/ui/notice";
import { Refs } from "@/components/ui/refs";
import { ButtonForm } from "@/components/ui/fields/button-form";
import { currentActor } from "@/lib/auth/current-actor";
import { formWords } from "@/lib/i18n/form-words";
import { isolated } from "@/lib/format";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { reader } from "@/lib/i18n/reader";
import { categoryName } from "@/lib/issues/category-name";
import { findOwnFollow } from "@/lib/issues/following/follow-with-account";
import { mayReopen } from "@/lib/issues/following/reopen-issue";
import { findPublicIssue } from "@/lib/issues/queries/find-public-issue";
import { paths } from "@/lib/paths";
import { normaliseReference } from "@/lib/reference";
import { ReopenForm } from "../../_following/reopen-form";
import { reopenWords } from "../../_following/reopen-words";
import { followMine, giveMine, reopenMine, stopMine } from "./actions";
import { EmailForm } from "./email-form";
import { NotFixed } from "./not-fixed";

export const generateMetadata = titled("followIssue");

/** Being told of a report: with an account in one tap, else by a mailed link. Whoever reported it says here that it is not fixed. */
export default async function FollowPage({ params, searchParams }: PageProps<{ ref: string }>) {
  const language = await pageLanguage(params);
  const actor = await currentActor();
  const { issue } = await findPublicIssue(actor, normaliseReference((await params).ref));
  const words = await getTranslations("followIssue");
  const form = await formWords();
  const { to } = await reader();
  const query = await searchParams;
  const own = actor.kind === "resident" ? await findOwnFollow(actor, issue.reportId) : null;
  const follows = own && !own.endedAt;
  const fields = { ref: issue.ref };
  const shown = await getTranslations("publicIssues");
  const kind = categoryName(issue.category, language);
  const what = shown("kindAt", { kind, address: isolated(language, issue.address) });
  return (
    <>
      <BackLink href={to(paths.issue(issue.ref))} plain>
        {words("back")}
      </BackLink>
      <main id="main" className="page" tabIndex={-1}>
        <div className="page-top">
          <p className="meta">
            <Refs>{words("about", { ref: issue.ref, what })}</Refs>
          </p>
          <h1>{words("title")}</h1>
          <p className="lead">{words(follows ? "follows" : "lead")}</p>
          {query.sent === undefined ? null : <Notice title={words("sent")} />}
          {query.given === undefined ? null : <Notice tone="success" title={words("photos.given")} />}
          {query.again === undefined ? null : <Notice tone="success" title={words("reopen.done")} />}
        </div>
        {query.photos === undefined ? null : (
          <ButtonForm action={giveMine} fields={fields} words={form}>
            {words("photos.give")}
          </ButtonForm>
        )}
        {actor.kind === "resident" ? (
          <ButtonForm action={follows ? stopMine : followMine} variant={follows ? "quiet" : "primary"} fields={fields} words={form}>
            {words(follows ? "stop" : "withAccount")}
          </ButtonForm>
        ) : (
          <div className="stack">
            <EmailForm issue={issue.ref} words={{ ...form, email: words("email"), emailHint: words("emailHint"), send: words("send") }} />
            <p>
              <a className="more" href={`${to(paths.signIn)}?next=${encodeURIComponent(to(paths.followIssue(issue.ref)))}`}>
                {words("signIn")}
              </a>
            </p>
          </div>
        )}
        {!mayReopen(issue) ? null : own?.isReporter ? (
          <ReopenForm action={reopenMine} fields={fields} words={await reopenWords()} />
        ) : (
          <NotFixed issue={issue.ref} />
        )}
      </main>
    </>
  );
}
