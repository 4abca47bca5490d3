"use server";
import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { publicAction } from "@/lib/action";
import { thisVisit } from "@/lib/auth/browser/visit";
import { ask } from "@/lib/auth/ways-back/ask";
import { keepAsked, keptAsked } from "@/lib/auth/ways-back/asked-cookie";
import { countAsked } from "@/lib/auth/ways-back/limits";
import { resendWish, resetWish } from "@/lib/auth/ways-back/schema";
import { inLanguage, paths } from "@/lib/paths";

const limit = { name: "reset-wishes", points: 20, seconds: 900 };

export const askForLink = publicAction(resetWish, limit, async (_actor, { identifier }) => {
  await countAsked(identifier);
  await ask({ for: "resetLink", identifier, to: "email", visit: await thisVisit() });
  await keepAsked(identifier);
  redirect(inLanguage(await getLocale(), paths.forgotPasswordSent));
});

export const askAgain = publicAction(resendWish, limit, async (_actor, { to }) => {
  const language = await getLocale();
  const identifier = (await keptAsked()) ?? redirect(inLanguage(language, paths.forgotPassword));
  await countAsked(identifier);
  await ask({ for: "resetLink", identifier, to, visit: await thisVisit() });
  redirect(`${inLanguage(language, paths.forgotPasswordSent)}?again=${to}`);
});
