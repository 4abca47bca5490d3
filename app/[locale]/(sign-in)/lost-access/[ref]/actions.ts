"use server";
import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { z } from "zod";
import { publicAction } from "@/lib/action";
import { thisBrowser } from "@/lib/auth/browser/browser";
import { writeCookie } from "@/lib/auth/browser/cookies";
import { openRecovery } from "@/lib/auth/recovery/open-recovery";
import { keptRecovery } from "@/lib/auth/recovery/recovery-cookie";
import { inLanguage, paths } from "@/lib/paths";

const FLOW_SECONDS = 600;
const limit = { name: "recovery-starts", points: 30, seconds: 60 };

export const goIn = publicAction(z.strictObject({ ref: z.string().max(40) }), limit, async (_actor, { ref }) => {
  const token = await openRecovery((await keptRecovery(ref))?.token ?? "", await thisBrowser());
  await writeCookie("flow", token, FLOW_SECONDS);
  redirect(inLanguage(await getLocale(), paths.newPassword));
});
