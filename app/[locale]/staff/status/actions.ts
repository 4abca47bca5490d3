"use server";
import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { staffAction } from "@/lib/action";
import { inLanguage, paths } from "@/lib/paths";
import { postNotice } from "@/lib/status/commands/post-notice";
import { updateNotice } from "@/lib/status/commands/update-notice";
import { newNotice, noticeUpdate } from "@/lib/status/schema";

const limit = { name: "status", points: 30, seconds: 3_600 };

export const post = staffAction(
  newNotice,
  async (actor, wanted) => {
    const id = await postNotice(actor, wanted);
    redirect(`${inLanguage(await getLocale(), paths.staff.statusNotice(id))}?posted`);
  },
  { limit },
);

export const update = staffAction(
  noticeUpdate,
  async (actor, said) => {
    await updateNotice(actor, said);
    redirect(`${inLanguage(await getLocale(), paths.staff.statusNotice(said.notice))}?${said.ends ? "ended" : "updated"}`);
  },
  { limit },
);
