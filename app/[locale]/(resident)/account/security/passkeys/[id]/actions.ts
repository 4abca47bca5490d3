"use server";
import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { formAction } from "@/lib/action";
import { thisVisit } from "@/lib/auth/browser/visit";
import { removePasskey } from "@/lib/auth/passkeys/commands/remove-passkey";
import { renamePasskey } from "@/lib/auth/passkeys/commands/rename-passkey";
import { passkeyChoice, passkeyName } from "@/lib/auth/passkeys/schema";
import { inLanguage, paths } from "@/lib/paths";

export const rename = formAction(passkeyName, async (actor, { passkey, name }) => {
  await renamePasskey(actor, passkey, name);
  redirect(`${inLanguage(await getLocale(), paths.passkeys)}?renamed`);
});

export const remove = formAction(
  passkeyChoice,
  async (actor, { passkey }) => {
    await removePasskey(actor, passkey, await thisVisit());
    redirect(`${inLanguage(await getLocale(), paths.passkeys)}?removed`);
  },
  { fresh: true },
);
