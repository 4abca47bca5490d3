import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { APPLICATIONS_A_PAGE, listApplications } from "@/lib/applications/queries/list-applications";
import { listPermits } from "@/lib/applications/queries/list-permits";
import { requireResident } from "@/lib/auth/require";
import { asActor } from "@/lib/db/as-actor";
import { one, pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { reader } from "@/lib/i18n/reader";
import { readCursor, writeCursor } from "@/lib/keyset";
import { paths } from "@/lib/paths";
import { ListPages } from "../../_shell/list-pages";
import { ApplicationRows } from "./application-rows";
import { PermitRows } from "./permit-rows";

export const generateMetadata = titled("applications");

/** Drafts first, then what is with the city, then what is over. */
export default async function ApplicationsPage({ params, searchParams }: PageProps) {
  const language = await pageLanguage(params);
  const actor = await requireResident();
  const query = await searchParams;
  const after = readCursor(one(query.after));
  const words = await getTranslations("applications");
  const standing = await getTranslations("whereItStands");
  const { to } = await reader();
  const { drafts, active, ended, permits } = await asActor(actor, async (db) => ({
    drafts: after ? [] : await listApplications(db, actor, "drafts"),
    active: after ? [] : await listApplications(db, actor, "active"),
    ended: await listApplications(db, actor, "ended", after),
    permits: after ? [] : await listPermits(db, actor),
  }));
  const here = to(paths.applications);
  const over = ended.slice(0, APPLICATIONS_A_PAGE);
  const last = over.at(-1);
  const groups = [
    { id: "drafts", rows: drafts.slice(0, APPLICATIONS_A_PAGE) },
    { id: "active", rows: active.slice(0, APPLICATIONS_A_PAGE) },
    { id: "ended", rows: over },
  ] as const;
  return (
    <main id="main" className="page" tabIndex={-1}>
      <div className="page-top">
        <h1>{words("title")}</h1>
        <p className="lead">{words("lead")}</p>
        <p>
          <Link className="more" href={to(paths.documents)}>
            {words("documents")}
          </Link>
        </p>
      </div>
      {"deleted" in query ? (
        <Notice tone="success">
          <p>{words("deleted")}</p>
        </Notice>
      ) : null}
      {groups.every(({ rows }) => !rows.length) ? (
        <EmptyState
          action={
            <a className="btn" href={to(paths.services)}>
              {words("find")}
            </a>
          }
        >
          {words("empty")}
        </EmptyState>
      ) : (
        groups.map(({ id, rows }) =>
          rows.length ? (
            <Section key={id} id={id} title={words(id)} count={rows.length}>
              <ApplicationRows applications={rows} language={language} />
            </Section>
          ) : null,
        )
      )}
      {permits.length ? (
        <Section id="permits" title={standing("permits.title")} count={permits.length}>
          <PermitRows permits={permits} language={language} />
        </Section>
      ) : null}
      <ListPages
        first={after ? here : undefined}
        next={ended.length > APPLICATIONS_A_PAGE && last ? `${here}?after=${writeCursor(last, last.savedAt)}` : undefined}
      />
    </main>
  );
}
