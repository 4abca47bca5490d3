"use server";
import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { publicAction } from "@/lib/action";
import { keepShownCodes } from "@/lib/auth/browser/shown-codes";
import { thisVisit } from "@/lib/auth/browser/visit";
import { createWithPassword } from "@/lib/auth/sign-up/commands/create-with-password";
import { requireSignUp } from "@/lib/auth/sign-up/require-sign-up";
import { passwordAnswer } from "@/lib/auth/sign-up/schema";
import { inLanguage, paths } from "@/lib/paths";

const limit = { name: "sign-up-password-posts", points: 30, seconds: 60 };

export const createByPassword = publicAction(passwordAnswer, limit, async (_actor, { password }) => {
  const language = await getLocale();
  const made = await createWithPassword(await requireSignUp("password", language), password, await thisVisit());
  if (made) await keepShownCodes(made.accountId, made.codes);
  redirect(inLanguage(language, paths.createAccountStep("phone")));
});
