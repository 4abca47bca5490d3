import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { authorize } from "@/lib/access/policy";
import { requireStaff } from "@/lib/auth/require";
import { now } from "@/lib/clock";
import { asActor } from "@/lib/db/as-actor";
import { one, pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";
import { canPostStatus } from "@/lib/status/policy";
import { listCurrent, listOver } from "@/lib/status/queries/list-notices";
import { ListPages } from "../../_shell/list-pages";
import { PageTop } from "../../_shell/page-top";
import { NoticeRows } from "./notice-rows";

export const generateMetadata = titled("status", "staff.title");

/** What is said about the portal itself: posted now, and what is over. */
export default async function StaffStatusPage({ params, searchParams }: PageProps) {
  await pageLanguage(params);
  const actor = await requireStaff();
  authorize(canPostStatus(actor), actor);
  const after = one((await searchParams).after);
  const words = await getTranslations("status.staff");
  const { to } = await reader();
  const { current, over } = await asActor(actor, async (db) => ({
    current: await listCurrent(db, now()),
    over: await listOver(db, now(), after),
  }));
  const here = to(paths.staff.status);
  return (
    <main id="main" className="page" tabIndex={-1}>
      <PageTop title={words("title")} lead={words("lead")}>
        <p>
          <ButtonLink href={to(paths.staff.newStatus)}>{words("new")}</ButtonLink>
        </p>
      </PageTop>
      <Section id="current" title={words("current")} count={current.length}>
        {current.length ? <NoticeRows notices={current} /> : <EmptyState>{words("none")}</EmptyState>}
      </Section>
      {over.notices.length ? (
        <Section id="past" title={words("past")}>
          <NoticeRows notices={over.notices} />
          <ListPages first={after ? here : undefined} next={over.next && `${here}?after=${over.next}`} />
        </Section>
      ) : null}
    </main>
  );
}
