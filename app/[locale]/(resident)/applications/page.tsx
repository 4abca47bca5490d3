import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { requireResident } from "@/lib/auth/require";
import { asActor } from "@/lib/db/as-actor";
import { oneByOne } from "@/lib/db/one-by-one";
import { one, pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { reader } from "@/lib/i18n/reader";
import { readCursor } from "@/lib/keyset";
import { paths } from "@/lib/paths";
import { ListPages } from "../../_shell/list-pages";
import { groups, readGroup } from "./application-groups";
import { GroupSection } from "./group-section";

export const generateMetadata = titled("applications");

/** Drafts first, then what is under way, what is over, and what was issued: the first of each, or all of one group page by page. */
export default async function ApplicationsPage({ params, searchParams }: PageProps) {
  const language = await pageLanguage(params);
  const actor = await requireResident();
  const query = await searchParams;
  const only = groups.find((name) => name === one(query.show));
  const after = only && readCursor(one(query.after));
  const words = await getTranslations("applications");
  const { to } = await reader();
  const found = await asActor(actor, (db) => oneByOne(only ? [only] : groups, (name) => readGroup(db, actor, name, after)));
  const full = found.filter(({ rows }) => rows.length);
  const here = to(paths.applications);
  const all = `${here}?show=${only}`;
  return (
    <main id="main" className="page" tabIndex={-1}>
      <div className="page-top">
        <h1>{words("title")}</h1>
        <p className="lead">{words("lead")}</p>
        <p>
          <Link className="more" href={only ? here : to(paths.documents)}>
            {words(only ? "all" : "documents")}
          </Link>
        </p>
      </div>
      {"deleted" in query ? (
        <Notice tone="success">
          <p>{words("deleted")}</p>
        </Notice>
      ) : null}
      {full.map((group) => (
        <GroupSection key={group.name} group={group} language={language} rest={only ? undefined : `${here}?show=${group.name}`} />
      ))}
      {full.length ? null : (
        <EmptyState
          action={
            <a className="btn" href={to(paths.services)}>
              {words("find")}
            </a>
          }
        >
          {words(only ? "list.nothingHere" : "empty")}
        </EmptyState>
      )}
      {only ? <ListPages first={after ? all : undefined} next={found[0]!.next && `${all}&after=${found[0]!.next}`} /> : null}
    </main>
  );
}
