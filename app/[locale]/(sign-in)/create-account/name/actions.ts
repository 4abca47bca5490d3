"use server";
import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { publicAction } from "@/lib/action";
import { nameSignUp } from "@/lib/auth/sign-up/commands/answer-sign-up";
import { requireSignUp } from "@/lib/auth/sign-up/require-sign-up";
import { legalNameAnswer } from "@/lib/auth/sign-up/schema";
import { inLanguage, paths } from "@/lib/paths";

const limit = { name: "sign-up-name-posts", points: 60, seconds: 60 };

export const giveName = publicAction(legalNameAnswer, limit, async (_actor, { legalName }) => {
  const language = await getLocale();
  await nameSignUp(await requireSignUp("name", language), legalName);
  redirect(inLanguage(language, paths.createAccountStep("username")));
});
