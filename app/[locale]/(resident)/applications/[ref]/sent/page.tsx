import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { Link } from "@/components/ui/link";
import { Plate } from "@/components/ui/plate";
import { Section } from "@/components/ui/section";
import { findApplication } from "@/lib/applications/queries/find-application";
import { findVersion } from "@/lib/applications/queries/find-version";
import { requireResident } from "@/lib/auth/require";
import { asActor } from "@/lib/db/as-actor";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";
import { ApplicationName } from "../../../../_shell/applications/application-name";
import { StopsAhead } from "../../../../_shell/applications/stops-ahead";

export const generateMetadata = titled("applications", "sent.title");

/** The confirmation, at an address that goes on saying it: the city has the application, since when, and what happens next. */
export default async function SentPage({ params }: PageProps<{ ref: string }>) {
  const language = await pageLanguage(params);
  const actor = await requireResident();
  const { ref } = await params;
  const { found, definition } = await asActor(actor, async (db) => {
    const found = await findApplication(db, actor, ref);
    return { found, definition: await findVersion(db, found.service, found.version) };
  });
  const { to, moment, day } = await reader();
  if (!found.submittedAt) redirect(to(paths.application(ref))); // a draft, or its fee is not paid
  const words = await getTranslations("applications.sent");
  const standing = await getTranslations("whereItStands");
  return (
    <main id="main" className="page" tabIndex={-1}>
      <div className="page-top">
        <h1>{words("title")}</h1>
        <p className="lead">
          <ApplicationName name={definition.name[language]} subject={found.subject} />
        </p>
        <Plate text={ref} />
        <p>{words.rich("received", { at: moment(found.submittedAt), email: () => <bdi dir="ltr">{actor.email}</bdi> })}</p>
        {found.dueOn ? <p>{words.rich("due", { day: day(found.dueOn), b: (text) => <b>{text}</b> })}</p> : null}
        <p className="cluster no-print">
          <Link className="btn" href={to(paths.application(ref))}>
            {words("follow")}
          </Link>
          <a className="more" href={to(paths.applicationCopy(ref))}>
            {standing("links.copy")}
          </a>
        </p>
      </div>
      <Section id="next" title={words("next")}>
        <StopsAhead found={found} definition={definition} />
      </Section>
      <p>{words.rich("feedback", { link: (text) => <Link href={to(paths.feedback)}>{text}</Link> })}</p>
    </main>
  );
}
