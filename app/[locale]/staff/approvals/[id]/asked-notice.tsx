import { getTranslations } from "next-intl/server";
import type { Staff } from "@/lib/auth/actor";
import { asActor } from "@/lib/db/as-actor";
import { reader } from "@/lib/i18n/reader";
import { readAskedNotice } from "@/lib/notices/queries/read-asked-notice";
import { areaOf } from "../../../_notices/area-of";
import { datesOf } from "../../../_notices/dates-of";
import { NoticePreview } from "../../../_notices/notice-preview";

/** The whole notice, as everyone will read it: what the second person says yes to. */
export async function AskedNotice({ actor, id }: { actor: Staff; id: string }) {
  const words = await getTranslations("approvals");
  const open = await getTranslations("notices");
  const { language } = await reader();
  const notice = await asActor(actor, (db) => readAskedNotice(db, id));
  if (!notice) return <p>{words("noticeElsewhere")}</p>;
  return (
    <div className="stack-wide">
      <p>
        <b>{datesOf(notice, language, open)}</b> · {areaOf(notice, language) ?? open("wholeCity")} · {open(`topic.${notice.topic}`)}
      </p>
      <NoticePreview title={notice.title} text={notice.text} missing="" />
    </div>
  );
}
