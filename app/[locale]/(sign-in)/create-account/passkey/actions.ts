"use server";
import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { publicAction } from "@/lib/action";
import { knownOrNewBrowser } from "@/lib/auth/browser/browser";
import { keepShownCodes } from "@/lib/auth/browser/shown-codes";
import { thisVisit } from "@/lib/auth/browser/visit";
import { askForFirst } from "@/lib/auth/passkeys/ask-to-create";
import { newPasskey } from "@/lib/auth/passkeys/schema";
import { nothing } from "@/lib/auth/schema";
import { createWithPasskey } from "@/lib/auth/sign-up/commands/create-with-passkey";
import { requireSignUp } from "@/lib/auth/sign-up/require-sign-up";
import { inLanguage, paths } from "@/lib/paths";

const limit = { name: "sign-up-passkey-posts", points: 60, seconds: 600 };

export const askForPasskey = publicAction(nothing, limit, async () => {
  const { id, email, locale, facts } = await requireSignUp("passkey", await getLocale());
  return { done: await askForFirst({ id, email, locale, displayName: facts.legalName ?? "" }, await knownOrNewBrowser()) };
});

export const createByPasskey = publicAction(newPasskey, limit, async (_actor, { answer }) => {
  const language = await getLocale();
  const signUp = await requireSignUp("passkey", language);
  const made = await createWithPasskey(signUp, { answer, browserHash: await knownOrNewBrowser(), visit: await thisVisit() });
  if (made) await keepShownCodes(made.accountId, made.codes);
  redirect(inLanguage(language, paths.createAccountStep("phone")));
});
