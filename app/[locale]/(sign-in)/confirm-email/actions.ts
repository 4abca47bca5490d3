"use server";
import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { publicAction } from "@/lib/action";
import { dropLink, keptLink } from "@/lib/auth/links/link-cookie";
import { nothing } from "@/lib/auth/schema";
import { confirmAddress } from "@/lib/auth/unconfirmed/confirm-address";
import { inLanguage, paths } from "@/lib/paths";

const limit = { name: "confirmations", points: 30, seconds: 60 };

export const confirm = publicAction(nothing, limit, async () => {
  await confirmAddress((await keptLink("confirmEmail")) ?? "");
  await dropLink();
  redirect(`${inLanguage(await getLocale(), paths.confirmEmail)}?done`);
});
