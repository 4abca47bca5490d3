import { randomUUID } from "node:crypto";
import { getTranslations } from "next-intl/server";
import { BackLink } from "@/components/ui/back-link";
import { authorize } from "@/lib/access/policy";
import { requireStaff } from "@/lib/auth/require";
import { asActor } from "@/lib/db/as-actor";
import { one, pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { reader } from "@/lib/i18n/reader";
import { canSeeNotices } from "@/lib/notices/policy";
import { findDeskNotice } from "@/lib/notices/queries/desk-notices";
import { paths } from "@/lib/paths";
import { PageTop } from "../../../_shell/page-top";
import { nothingSaved, savedOf } from "../saved-of";
import { Writing } from "../writing";

export const generateMetadata = titled("noticeDesk", "new");

/** A new notice; `from` takes over the words of another one, because what is published is not changed. */
export default async function NewNoticePage({ params, searchParams }: PageProps) {
  await pageLanguage(params);
  const actor = await requireStaff();
  authorize(canSeeNotices(actor), actor);
  const { from } = await searchParams;
  const like = one(from);
  const found = like ? await asActor(actor, (db) => findDeskNotice(db, actor, like)) : undefined;
  const words = await getTranslations("noticeDesk");
  const read = await reader();
  return (
    <>
      <BackLink href={read.to(paths.staff.notices)}>{words("title")}</BackLink>
      <main id="main" className="page" tabIndex={-1}>
        <PageTop title={words("new")} lead={words("newLead")} />
        <Writing actor={actor} saved={found ? savedOf(found) : nothingSaved(read.today)} hidden={{ key: randomUUID() }} />
      </main>
    </>
  );
}
