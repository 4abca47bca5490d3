"use server";
import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { publicAction } from "@/lib/action";
import { chooseMethod } from "@/lib/auth/commands/sign-in/choose-method";
import { flowOrStart } from "@/lib/auth/flow/flow-or-start";
import { methodChoice } from "@/lib/auth/schema";
import { inLanguage, paths } from "@/lib/paths";

const limit = { name: "method-posts", points: 60, seconds: 60 };

export const takeMethod = publicAction(methodChoice, limit, async (_actor, { method }) => {
  const language = await getLocale();
  await chooseMethod(await flowOrStart(language), method);
  redirect(inLanguage(language, paths.signInVerify));
});
