"use server";
import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { staffAction } from "@/lib/action";
import { askToPublish } from "@/lib/notices/commands/ask-to-publish";
import { draftNotice } from "@/lib/notices/commands/draft-notice";
import { dropNotice } from "@/lib/notices/commands/drop-notice";
import { endNotice } from "@/lib/notices/commands/end-notice";
import { takeBack } from "@/lib/notices/commands/take-back";
import { noticeChoice, noticeDraft, noticeEnd } from "@/lib/notices/schema";
import { inLanguage, paths } from "@/lib/paths";

const rules = { limit: { name: "notices", points: 120, seconds: 3_600 } };

const show = async (id: string, done: string) => redirect(`${inLanguage(await getLocale(), paths.staff.notice(id))}?done=${done}`);

export const saveNotice = staffAction(
  noticeDraft,
  async (actor, draft) => {
    await show(await draftNotice(actor, draft), "saved");
  },
  rules,
);

export const askForSecond = staffAction(
  noticeChoice,
  async (actor, { notice }) => {
    await askToPublish(actor, notice);
    await show(notice, "asked");
  },
  rules,
);

export const takeNoticeBack = staffAction(
  noticeChoice,
  async (actor, { notice }) => {
    await takeBack(actor, notice);
    await show(notice, "takenBack");
  },
  rules,
);

export const dropDraft = staffAction(
  noticeChoice,
  async (actor, { notice }) => {
    await dropNotice(actor, notice);
    redirect(`${inLanguage(await getLocale(), paths.staff.notices)}?dropped`);
  },
  rules,
);

export const endPublished = staffAction(
  noticeEnd,
  async (actor, end) => {
    await endNotice(actor, end);
    await show(end.notice, end.how);
  },
  rules,
);
