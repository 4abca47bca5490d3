import { getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { authorize } from "@/lib/access/policy";
import { requireStaff } from "@/lib/auth/require";
import { asActor } from "@/lib/db/as-actor";
import { one, pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { reader } from "@/lib/i18n/reader";
import { readCursor, writeCursor } from "@/lib/keyset";
import { listRecoveries, RECOVERIES_A_PAGE, searchPeople } from "@/lib/people/queries";
import { canFindPeople } from "@/lib/people/policy";
import { personSearch } from "@/lib/people/schema";
import { paths } from "@/lib/paths";
import { ListPages } from "../../_shell/list-pages";
import { PageTop } from "../../_shell/page-top";
import { FoundPeople } from "./found-people";
import { Recoveries } from "./recoveries";
import { SearchForm } from "./search-form";

export const generateMetadata = titled("people");

/** Finding a resident or a colleague, with a reason that they can read afterwards. */
export default async function PeoplePage({ params, searchParams }: PageProps) {
  await pageLanguage(params);
  const actor = await requireStaff();
  authorize(canFindPeople(actor), actor);
  const query = await searchParams;
  const after = readCursor(one(query.after));
  const typed = { q: one(query.q) ?? "", reason: one(query.reason) ?? "" };
  const search = personSearch.safeParse(typed);
  const words = await getTranslations("people");
  const { found, waiting } = await asActor(actor, async (db) => ({
    found: search.success ? await searchPeople(db, actor, search.data.q, search.data.reason) : undefined,
    waiting: await listRecoveries(db, actor, after),
  }));
  const shown = waiting.slice(0, RECOVERIES_A_PAGE);
  const last = shown.at(-1);
  const more = waiting.length > RECOVERIES_A_PAGE;
  const { to } = await reader();
  const here = to(paths.staff.people);
  return (
    <main id="main" className="page" tabIndex={-1}>
      <PageTop title={words("title")} lead={words("lead")}>
        <Link href={to(paths.staff.roles)}>{words("roles")}</Link>
      </PageTop>
      <Section id="search" title={words("search.title")}>
        <div className="stack-wide">
          <SearchForm {...typed} wrong={"q" in query ? search.error?.issues.map(({ path }) => path[0]) : undefined} />
          {found ? <FoundPeople found={found} reason={typed.reason} /> : null}
        </div>
      </Section>
      <Section id="waiting" title={words("recoveries.title")} {...(!after && !more && { count: shown.length })}>
        <Recoveries waiting={shown} />
        <ListPages
          first={after ? `${here}#waiting` : undefined}
          next={more && last ? `${here}?after=${writeCursor(last, last.createdAt)}#waiting` : undefined}
        />
      </Section>
    </main>
  );
}
