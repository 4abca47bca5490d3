"use server";
import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { publicAction } from "@/lib/action";
import { thisVisit } from "@/lib/auth/browser/visit";
import { undoContactChange } from "@/lib/auth/contact/commands/undo-contact-change";
import { dropLink, keptLink } from "@/lib/auth/links/link-cookie";
import { nothing } from "@/lib/auth/schema";
import { inLanguage, paths } from "@/lib/paths";

const limit = { name: "undo-change", points: 20, seconds: 600 };

export const undoChange = publicAction(nothing, limit, async () => {
  const here = inLanguage(await getLocale(), paths.undoChange);
  const token = await keptLink("undoContact");
  if (!token || !(await undoContactChange(token, await thisVisit()))) redirect(here);
  await dropLink();
  redirect(`${here}?done`);
});
