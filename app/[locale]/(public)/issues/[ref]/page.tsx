import type { Metadata } from "next";
import { connection } from "next/server";
import { getTranslations } from "next-intl/server";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Plate } from "@/components/ui/plate";
import { Refs } from "@/components/ui/refs";
import { RouteLine } from "@/components/ui/route-line";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import { asActor } from "@/lib/db/as-actor";
import { isolatedAddress } from "@/lib/format";
import { pageLanguage, type PageProps } from "@/lib/i18n/page";
import { reader } from "@/lib/i18n/reader";
import { categoryName } from "@/lib/issues/category-name";
import { mayReopen } from "@/lib/issues/following/reopen-issue";
import { isLate, promisedKey } from "@/lib/issues/is-late";
import { findPublicIssue } from "@/lib/issues/queries/find-public-issue";
import { findShown } from "@/lib/issues/queries/find-shown";
import { isOpen } from "@/lib/issues/workflow";
import { paths } from "@/lib/paths";
import { normaliseReference } from "@/lib/reference";
import { IssuePhotos } from "./issue-photos";
import { IssuePlace } from "./issue-place";
import { issueStops } from "./issue-stops";

type Props = PageProps<{ ref: string }>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLanguage(params);
  const { ref } = await params;
  const { category, address } = await asActor({ kind: "visitor" }, (db) => findShown(db, ref));
  const words = await getTranslations({ locale, namespace: "publicIssues" });
  return { title: words("kindAt", { kind: categoryName(category, locale), address }) };
}

/** One report as everybody sees it: how it stands, what the city said, and before and after. */
export default async function IssuePage({ params }: Props) {
  await pageLanguage(params);
  await connection();
  const { ref } = await params;
  const found = await findPublicIssue({ kind: "visitor" }, normaliseReference(ref));
  const { issue, photos } = found;
  const words = await getTranslations("publicIssues");
  const { language, to, dayOf, day } = await reader();
  const kind = categoryName(issue.category, language);
  const open = isOpen(issue.status);
  const again = found.updates.findLast((one) => one.kind === "reopened");
  const isElsewhere = issue.resolution === "referred" || issue.resolution === "notResponsible";
  const whom = isElsewhere && found.updates.findLast((one) => one.whom)?.whom;
  return (
    <>
      <Breadcrumb label={words("crumbs")} steps={[{ href: to(paths.issues), title: words("title") }]} />
      <main id="main" className="page" tabIndex={-1}>
        <div className="page-top">
          <p>
            <Plate text={issue.ref} />
          </p>
          <h1>{words("kindAt", { kind, address: isolatedAddress(language, issue.address) })}</h1>
          <p className="cluster">
            <Tag tone={open ? "info" : issue.resolution === "fixed" ? "success" : "plain"}>
              {words(issue.resolution ? `resolution.${issue.resolution}` : `status.${issue.status}`)}
            </Tag>
            <span className="meta">{words("reportedOn", { day: dayOf(issue.reportedAt) })}</span>
          </p>
          {open && issue.promisedOn ? (
            <p className="lead">
              {again && !isLate(issue.promisedOn)
                ? words("promisedAgain", { day: day(issue.promisedOn), since: dayOf(again.at) })
                : words(promisedKey(issue.promisedOn), { day: day(issue.promisedOn) })}
            </p>
          ) : null}
          {whom ? <p className="lead">{words.rich("passedTo", { whom, b: (name) => <bdi>{name}</bdi> })}</p> : null}
          {issue.duplicateOfRef ? (
            <p>
              <a href={to(paths.issue(issue.duplicateOfRef))}>
                <Refs>{words("sameAs", { ref: issue.duplicateOfRef })}</Refs>
              </a>
            </p>
          ) : null}
          <p className="cluster">
            <a className={open ? "btn" : "btn quiet"} href={to(paths.followIssue(issue.ref))}>
              {words("follow")}
            </a>
            <span className="meta">{words("followers", { n: issue.followers })}</span>
            {mayReopen(issue) ? <a href={to(paths.followIssue(issue.ref))}>{words("notFixed")}</a> : null}
          </p>
        </div>
        <Section id="said" title={words("said")}>
          <p className="prewrap" dir="auto">
            {issue.summary || words("noText")}
          </p>
        </Section>
        <Section id="route" title={words("route")}>
          <RouteLine
            stops={await issueStops(found)}
            stateWords={{ done: words("stop.done"), now: words("stop.now"), next: words("stop.next") }}
          />
        </Section>
        {photos.length ? (
          <Section id="photos" title={words("photos")}>
            <IssuePhotos photos={photos} kind={kind} />
          </Section>
        ) : null}
        <Section id="place" title={words("place")}>
          <IssuePlace issue={issue} kind={kind} />
        </Section>
      </main>
    </>
  );
}
