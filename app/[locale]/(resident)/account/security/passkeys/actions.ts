"use server";
import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { formAction } from "@/lib/action";
import { knownOrNewBrowser } from "@/lib/auth/browser/browser";
import { thisVisit } from "@/lib/auth/browser/visit";
import { askToCreate } from "@/lib/auth/passkeys/ask-to-create";
import { addPasskey } from "@/lib/auth/passkeys/commands/add-passkey";
import { newPasskey } from "@/lib/auth/passkeys/schema";
import { nothing } from "@/lib/auth/schema";
import { inLanguage, paths } from "@/lib/paths";

const limit = { name: "new-passkey", points: 30, seconds: 600 };

export const askForNew = formAction(nothing, async ({ accountId }) => ({ done: await askToCreate(accountId, await knownOrNewBrowser()) }), {
  fresh: true,
  limit,
});

export const add = formAction(
  newPasskey,
  async (actor, { answer }) => {
    await addPasskey(actor, { answer, browserHash: await knownOrNewBrowser(), visit: await thisVisit() });
    redirect(`${inLanguage(await getLocale(), paths.passkeys)}?added`);
  },
  { fresh: true, limit },
);
