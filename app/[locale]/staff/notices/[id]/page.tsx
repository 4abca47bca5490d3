import { getTranslations } from "next-intl/server";
import { BackLink } from "@/components/ui/back-link";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import { requireStaff } from "@/lib/auth/require";
import { asActor } from "@/lib/db/as-actor";
import { one, pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { reader } from "@/lib/i18n/reader";
import { findDeskNotice } from "@/lib/notices/queries/desk-notices";
import { paths } from "@/lib/paths";
import { NoticePreview } from "../../../_notices/notice-preview";
import { PageTop } from "../../../_shell/page-top";
import { tones } from "../notices-table";
import { DeskFacts } from "./desk-facts";
import { NextStep } from "./next-step";

export const generateMetadata = titled("noticeDesk", "one");

const dones = ["saved", "asked", "takenBack", "ended", "withdrawn"] as const;

/** One notice at the desk: as everyone will read it, and what can be done with it now. */
export default async function StaffNoticePage({ params, searchParams }: PageProps<{ id: string }>) {
  await pageLanguage(params);
  const actor = await requireStaff();
  const { id } = await params;
  const notice = await asActor(actor, (db) => findDeskNotice(db, actor, id));
  const words = await getTranslations("noticeDesk");
  const read = await reader();
  const { done } = await searchParams;
  const said = dones.find((name) => name === one(done));
  const { status, refusedWith } = notice;
  return (
    <>
      <BackLink href={read.to(paths.staff.notices)}>{words("title")}</BackLink>
      <main id="main" className="page" tabIndex={-1}>
        <PageTop title={<span dir="auto">{notice.title[read.language] || notice.title.en}</span>} done={said && words(`done.${said}`)}>
          <p>
            <Tag tone={refusedWith === null ? tones[status] : "warning"}>
              {words(refusedWith === null ? `status.${status}` : "status.sentBack")}
            </Tag>
          </p>
        </PageTop>
        <Section id="next" title={words("next.title")}>
          <NextStep notice={notice} actor={actor} />
        </Section>
        <Section id="words" title={words("wordsTitle")}>
          <NoticePreview title={notice.title} text={notice.text} missing={words("missing")} />
        </Section>
        <Section id="facts" title={words("factsTitle")}>
          <DeskFacts notice={notice} />
        </Section>
      </main>
    </>
  );
}
