import { randomUUID } from "node:crypto";
import { getTranslations } from "next-intl/server";
import { BackLink } from "@/components/ui/back-link";
import { Section } from "@/components/ui/section";
import { authorize } from "@/lib/access/policy";
import { takeParked } from "@/lib/auth/browser/parked-form";
import { requireStaff } from "@/lib/auth/require";
import { now } from "@/lib/clock";
import { asActor } from "@/lib/db/as-actor";
import { uuidOr404 } from "@/lib/db/uuid";
import { formWords } from "@/lib/i18n/form-words";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";
import { canPostStatus } from "@/lib/status/policy";
import { findNotice, isOver } from "@/lib/status/queries/list-notices";
import { PageTop } from "../../../_shell/page-top";
import { Notices } from "../../../_shell/status/notices";
import { noticeTitle } from "../../../_shell/status/notice-title";
import { textWords } from "../text-words";
import { UpdateForm } from "./update-form";

type Props = PageProps<{ id: string }>;

export const generateMetadata = titled("status", "staff.one");

/** One notice as everyone reads it, and what happened since. */
export default async function StaffStatusNoticePage({ params, searchParams }: Props) {
  await pageLanguage(params);
  const actor = await requireStaff();
  authorize(canPostStatus(actor), actor);
  const id = uuidOr404((await params).id);
  const notice = await asActor(actor, (db) => findNotice(db, id));
  const over = isOver(notice, now());
  const query = await searchParams;
  const words = await getTranslations("status.staff");
  const { to } = await reader();
  const done = (["posted", "updated", "ended"] as const).find((one) => one in query);
  return (
    <>
      <BackLink href={to(paths.staff.status)}>{words("back")}</BackLink>
      <main id="main" className="page" tabIndex={-1}>
        <PageTop title={await noticeTitle(notice)} done={done && words(done)} />
        <Section id="notice" title={words(over ? "past" : "current")}>
          <Notices notices={[notice]} />
        </Section>
        <Section id="update" title={words("update.title")}>
          {over ? (
            <p>{words("update.isOver")}</p>
          ) : (
            <UpdateForm
              key={notice.updates[0]?.id}
              notice={id}
              idempotencyKey={randomUUID()}
              initial={await takeParked(actor)}
              words={{ ...(await formWords()), ...(await textWords()), ends: words("update.ends"), post: words("update.post") }}
            />
          )}
        </Section>
      </main>
    </>
  );
}
