import { getTranslations } from "next-intl/server";
import { ButtonForm } from "@/components/ui/fields/button-form";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import type { Staff } from "@/lib/auth/actor";
import { formWords } from "@/lib/i18n/form-words";
import { reader } from "@/lib/i18n/reader";
import { canAskToPublish, canPublishNotice } from "@/lib/notices/policy";
import type { findDeskNotice } from "@/lib/notices/queries/desk-notices";
import { paths } from "@/lib/paths";
import { askForSecond, dropDraft, takeNoticeBack } from "../actions";
import { EndForm } from "./end-form";

type NextStepProps = { notice: Awaited<ReturnType<typeof findDeskNotice>>; actor: Staff };

/** What can be done now, by whoever looks. */
export async function NextStep({ notice, actor }: NextStepProps) {
  const words = await getTranslations("noticeDesk");
  const form = await formWords();
  const { to } = await reader();
  const { id, status, refusedWith } = notice;
  const again = <Link href={to(paths.staff.newNotice(id))}>{words("next.again")}</Link>;
  if (status === "draft")
    return (
      <div className="stack-wide">
        {refusedWith === null ? null : (
          <Notice tone="warning" title={words("next.sentBack")}>
            {refusedWith ? (
              <p className="prewrap break" dir="auto">
                {refusedWith}
              </p>
            ) : null}
          </Notice>
        )}
        <p>{words(canAskToPublish(actor, notice) ? "next.draft" : "next.anotherWrote")}</p>
        <div className="cluster">
          {canAskToPublish(actor, notice) ? (
            <ButtonForm action={askForSecond} fields={{ notice: id }} words={form}>
              {words("next.ask")}
            </ButtonForm>
          ) : null}
          <Link className="btn quiet" href={to(paths.staff.changeNotice(id))}>
            {words("change")}
          </Link>
          <ButtonForm action={dropDraft} fields={{ notice: id }} words={form} variant="quiet">
            {words("next.drop")}
          </ButtonForm>
        </div>
      </div>
    );
  if (status === "awaitingApproval")
    return (
      <div className="stack-wide">
        <p>{words(canPublishNotice(actor, notice) ? "next.decide" : "next.waits")}</p>
        {canPublishNotice(actor, notice) && notice.approval ? (
          <Link className="btn" href={to(paths.staff.approval(notice.approval))}>
            {words("next.toDecision")}
          </Link>
        ) : null}
        {canAskToPublish(actor, notice) ? (
          <ButtonForm action={takeNoticeBack} fields={{ notice: id }} words={form} variant="quiet">
            {words("next.takeBack")}
          </ButtonForm>
        ) : null}
      </div>
    );
  if (status !== "published") return <p>{again}</p>;
  return (
    <div className="stack-wide">
      <p>{words("next.published")}</p>
      <EndForm
        notice={id}
        words={{
          ...form,
          title: words("end.title"),
          how: words("end.how"),
          ended: words("end.ended"),
          withdrawn: words("end.withdrawn"),
          reason: words("end.reason"),
          reasonHint: words("end.reasonHint"),
          button: words("end.button"),
        }}
      />
      <p>{again}</p>
    </div>
  );
}
