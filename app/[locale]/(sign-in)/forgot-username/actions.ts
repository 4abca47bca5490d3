"use server";
import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { publicAction } from "@/lib/action";
import { thisVisit } from "@/lib/auth/browser/visit";
import { ask } from "@/lib/auth/ways-back/ask";
import { countAsked } from "@/lib/auth/ways-back/limits";
import { usernameWish } from "@/lib/auth/ways-back/schema";
import { inLanguage, paths } from "@/lib/paths";

const limit = { name: "username-wishes", points: 20, seconds: 900 };

export const askForUsernames = publicAction(usernameWish, limit, async (_actor, { email }) => {
  await countAsked(email);
  await ask({ for: "usernames", email, visit: await thisVisit() });
  redirect(inLanguage(await getLocale(), paths.forgotUsernameSent));
});
