"use server";
import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { formAction } from "@/lib/action";
import { forgetDevice } from "@/lib/auth/commands/sessions/forget-device";
import { deviceChoice } from "@/lib/auth/schema";
import { inLanguage, paths } from "@/lib/paths";

export const forget = formAction(deviceChoice, async (actor, { device }) => {
  await forgetDevice(actor, device);
  redirect(`${inLanguage(await getLocale(), paths.sessions)}?done=device`);
});
