"use server";
import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { publicAction } from "@/lib/action";
import { chooseUsername } from "@/lib/auth/sign-up/commands/answer-sign-up";
import { requireSignUp } from "@/lib/auth/sign-up/require-sign-up";
import { usernameAnswer } from "@/lib/auth/sign-up/schema";
import { inLanguage, paths } from "@/lib/paths";

/** Enough to find a free one, too little to learn who has an account. */
const limit = { name: "sign-up-username-posts", points: 30, seconds: 600 };

export const giveUsername = publicAction(usernameAnswer, limit, async (_actor, { username, passkeys }) => {
  const language = await getLocale();
  await chooseUsername(await requireSignUp("username", language), username);
  const step = (name: string) => inLanguage(language, paths.createAccountStep(name));
  redirect(passkeys ? step("passkey") : `${step("password")}?no-passkey`);
});
