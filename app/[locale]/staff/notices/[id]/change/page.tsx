import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { BackLink } from "@/components/ui/back-link";
import { requireStaff } from "@/lib/auth/require";
import { asActor } from "@/lib/db/as-actor";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { reader } from "@/lib/i18n/reader";
import { findDeskNotice } from "@/lib/notices/queries/desk-notices";
import { paths } from "@/lib/paths";
import { PageTop } from "../../../../_shell/page-top";
import { savedOf } from "../../saved-of";
import { Writing } from "../../writing";

export const generateMetadata = titled("noticeDesk", "change");

/** New words for a draft. What waits for a second person, or is published, has no form. */
export default async function ChangeNoticePage({ params }: PageProps<{ id: string }>) {
  await pageLanguage(params);
  const actor = await requireStaff();
  const { id } = await params;
  const notice = await asActor(actor, (db) => findDeskNotice(db, actor, id));
  const { to } = await reader();
  if (notice.status !== "draft") redirect(to(paths.staff.notice(notice.id)));
  const words = await getTranslations("noticeDesk");
  const hidden = { notice: notice.id, revision: String(notice.revision), key: notice.formKey };
  return (
    <>
      <BackLink href={to(paths.staff.notice(notice.id))}>{notice.title.en}</BackLink>
      <main id="main" className="page" tabIndex={-1}>
        <PageTop title={words("change")} lead={words("changeLead")} />
        <Writing actor={actor} saved={savedOf(notice)} hidden={hidden} />
      </main>
    </>
  );
}
