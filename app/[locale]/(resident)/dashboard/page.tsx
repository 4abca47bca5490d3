import { getTranslations } from "next-intl/server";
import { Section } from "@/components/ui/section";
import { Link } from "@/components/ui/link";
import { requireResident } from "@/lib/auth/require";
import { readDashboard } from "@/lib/dashboard/queries";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { reader } from "@/lib/i18n/reader";
import { canWrite } from "@/lib/messages/policy";
import { countUnread } from "@/lib/messages/queries/count-unread";
import { paths } from "@/lib/paths";
import { ApplicationsUnderWay } from "./applications";
import { Drafts } from "./drafts";
import { FollowedIssues } from "./followed-issues";
import { FirstSteps } from "./first-steps";
import { NeedsYou } from "./needs-you";
import { Messages } from "./messages";
import { Notices } from "./notices";
import { Paid, UnderWay } from "./payments";

export const generateMetadata = titled("dashboard");

/** What needs you, then what is moving, then everything else. */
export default async function DashboardPage({ params }: PageProps) {
  await pageLanguage(params);
  const actor = await requireResident();
  const read = await reader();
  const words = await getTranslations("dashboard");
  const { needs, owed, drafts, applications, issues, underWay, threads, news, untold, notices, paid } = await readDashboard(
    actor,
    read.today,
  );
  const unread = await countUnread(actor);
  const isNew =
    !needs.length && !underWay.length && !drafts.length && !applications.length && !news.length && !threads.threads.length && !paid.length;
  return (
    <main id="main" className="page" tabIndex={-1}>
      <div className="page-top">
        <p className="meta">{read.todayLong}</p>
        <h1>{words("title")}</h1>
        <p className="lead">{words("greeting", { name: actor.name, needs: owed?.bills ?? 0 })}</p>
      </div>
      <Section
        id="needs-you"
        title={words("needsYou")}
        count={needs.length || undefined}
        meta={needs.length ? words("soonestFirst") : undefined}
      >
        <NeedsYou needs={needs} />
        {owed && owed.bills > needs.length ? (
          <p>
            <Link className="more" href={read.to(paths.bills)}>
              {words("allBills", { bills: owed.bills })}
            </Link>
          </p>
        ) : null}
        {needs.length ? (
          <p>
            <Link className="more" href={read.to(paths.calendar)}>
              {words("calendar")}
            </Link>
          </p>
        ) : null}
      </Section>
      {isNew ? <FirstSteps /> : null}
      {underWay.length || applications.length ? (
        <Section id="in-progress" title={words("inProgress")} count={underWay.length + applications.length}>
          {underWay.length ? <UnderWay payments={underWay} /> : null}
          {applications.length ? <ApplicationsUnderWay applications={applications} /> : null}
          <p>
            <Link className="more" href={read.to(paths.applications)}>
              {words("allApplications")}
            </Link>
          </p>
        </Section>
      ) : null}
      {issues.length ? (
        <Section id="issues" title={words("issues")}>
          <FollowedIssues issues={issues} />
        </Section>
      ) : null}
      {drafts.length ? (
        <Section id="drafts" title={words("drafts")} count={drafts.length}>
          <Drafts drafts={drafts} actor={actor} />
        </Section>
      ) : null}
      {isNew ? null : (
        <Section id="messages" title={words("messages")} count={unread ? words("unread", { n: unread }) : undefined}>
          <Messages {...threads} news={news} untold={untold} mayWrite={canWrite(actor)} />
        </Section>
      )}
      {notices.length ? (
        <Section id="notices" title={words("notices")}>
          <Notices notices={notices} />
        </Section>
      ) : null}
      {paid.length ? (
        <Section id="payments" title={words("lastPayments")}>
          <Paid payments={paid} />
        </Section>
      ) : null}
    </main>
  );
}
