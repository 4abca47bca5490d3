"use server";
import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { publicAction } from "@/lib/action";
import { thisVisit } from "@/lib/auth/browser/visit";
import { dropLink, keptLink } from "@/lib/auth/links/link-cookie";
import { cancelRecovery } from "@/lib/auth/recovery/cancel-recovery";
import { nothing } from "@/lib/auth/schema";
import { inLanguage, paths } from "@/lib/paths";

const limit = { name: "recovery-cancels", points: 30, seconds: 60 };

export const cancel = publicAction(nothing, limit, async () => {
  await cancelRecovery((await keptLink("cancelRecovery")) ?? "", await thisVisit());
  await dropLink();
  redirect(`${inLanguage(await getLocale(), paths.cancelRecovery)}?done`);
});
