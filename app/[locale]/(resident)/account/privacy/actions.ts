"use server";
import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { askAboutLook } from "@/lib/account/commands/ask-about-look";
import { askForExport } from "@/lib/account/commands/ask-for-export";
import { askToClose } from "@/lib/account/commands/ask-to-close";
import { keepAccount } from "@/lib/account/commands/keep-account";
import { lookQuestion } from "@/lib/account/schema";
import { formAction } from "@/lib/action";
import { thisVisit } from "@/lib/auth/browser/visit";
import { nothing } from "@/lib/auth/schema";
import { inLanguage, paths, type Language } from "@/lib/paths";

const limit = { name: "askWhy", points: 20, seconds: 3_600 };

export const askWhy = formAction(
  lookQuestion,
  async (actor, question) => {
    const language = (await getLocale()) as Language;
    const { id } = await askAboutLook(actor, question, language);
    // Whoever acts for another now would not find the thread of their own.
    const own = actor.mandate.kind === "self";
    redirect(inLanguage(language, own ? paths.thread(id) : `${paths.accountPrivacy}?asked`));
  },
  { limit },
);

const backTo = async (done: string) => redirect(`${inLanguage(await getLocale(), paths.accountPrivacy)}?${done}`);

export const close = formAction(
  nothing,
  async (actor) => {
    await askToClose(actor, await thisVisit());
    await backTo("closing");
  },
  { limit, fresh: true },
);

export const keep = formAction(nothing, async (actor) => {
  await keepAccount(actor, await thisVisit());
  await backTo("kept");
});

export const prepare = formAction(
  nothing,
  async (actor) => {
    await askForExport(actor, await thisVisit());
    await backTo("preparing");
  },
  { limit, fresh: true },
);
