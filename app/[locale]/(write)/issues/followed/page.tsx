import { getTranslations } from "next-intl/server";
import { ButtonForm } from "@/components/ui/fields/button-form";
import { Notice } from "@/components/ui/notice";
import { Plate } from "@/components/ui/plate";
import { keptLink } from "@/lib/auth/links/link-cookie";
import { currentActor } from "@/lib/auth/current-actor";
import { formWords } from "@/lib/i18n/form-words";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { reader } from "@/lib/i18n/reader";
import { categoryName } from "@/lib/issues/category-name";
import { findFollow } from "@/lib/issues/following/find-follow";
import { findReopenable } from "@/lib/issues/following/reopen-issue";
import { paths } from "@/lib/paths";
import { ReopenForm } from "../_following/reopen-form";
import { reopenWords } from "../_following/reopen-words";
import { Undelivered } from "../_following/undelivered";
import { confirm, reopenMine, stop } from "./actions";
import { LinkOver } from "./link-over";

export const generateMetadata = titled("followIssue", "link.title");

/** What a follower's link opens. Looking at the page changes nothing; its buttons do. */
export default async function FollowedPage({ params, searchParams }: PageProps) {
  const language = await pageLanguage(params);
  const words = await getTranslations("followIssue");
  const { to } = await reader();
  const follow = await findFollow(await keptLink("issue"));
  if (!follow) return <LinkOver />;
  const form = await formWords();
  const { ref, category, isTold, hasEmail, isReporter } = follow;
  const reopens = isReporter && (await findReopenable(await currentActor(), follow));
  return (
    <main id="main" className="page" tabIndex={-1}>
      <div className="page-top">
        <p>
          <Plate text={ref} />
        </p>
        <h1>{categoryName(category, language)}</h1>
        {(await searchParams).again === undefined ? null : <Notice tone="success" title={words("reopen.done")} />}
        {hasEmail ? <Undelivered followId={follow.id} issue={ref} /> : null}
        <p className="lead">{words(!hasEmail ? "link.noMail" : isTold ? "link.told" : "link.confirmText")}</p>
      </div>
      <div className="stack">
        {hasEmail ? (
          <ButtonForm action={isTold ? stop : confirm} variant={isTold ? "quiet" : "primary"} words={form}>
            {words(isTold ? "link.stop" : "link.confirm")}
          </ButtonForm>
        ) : null}
        <p>
          <a className="more" href={to(paths.issue(ref))}>
            {words("link.see")}
          </a>
        </p>
        {reopens ? <ReopenForm action={reopenMine} words={await reopenWords()} /> : null}
      </div>
    </main>
  );
}
