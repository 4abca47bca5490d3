"use server";
import { redirect } from "next/navigation";
import { sessionAction } from "@/lib/action";
import { knownOrNewBrowser } from "@/lib/auth/browser/browser";
import { thisVisit } from "@/lib/auth/browser/visit";
import { askToCreate } from "@/lib/auth/passkeys/ask-to-create";
import { addPasskey } from "@/lib/auth/passkeys/commands/add-passkey";
import { removePasskey } from "@/lib/auth/passkeys/commands/remove-passkey";
import { renamePasskey } from "@/lib/auth/passkeys/commands/rename-passkey";
import { addedPasskey, passkeyChoice, passkeyName } from "@/lib/auth/passkeys/schema";
import { nothing } from "@/lib/auth/schema";
import { paths, safeNext } from "@/lib/paths";
import { ownWay } from "../own-way";

const limit = { name: "new-passkey", points: 30, seconds: 600 };

export const askForNew = sessionAction(
  nothing,
  async ({ accountId }) => ({ done: await askToCreate(accountId, await knownOrNewBrowser()) }),
  {
    fresh: true,
    limit,
  },
);

export const add = sessionAction(
  addedPasskey,
  async (actor, { answer, next }) => {
    await addPasskey(actor, { answer, browserHash: await knownOrNewBrowser(), visit: await thisVisit() });
    redirect(next ? safeNext(next) : `${(await ownWay(actor))(paths.passkeys)}?added`);
  },
  { fresh: true, limit },
);

export const rename = sessionAction(passkeyName, async (actor, { passkey, name }) => {
  await renamePasskey(actor, passkey, name);
  redirect(`${(await ownWay(actor))(paths.passkeys)}?renamed`);
});

export const remove = sessionAction(
  passkeyChoice,
  async (actor, { passkey }) => {
    await removePasskey(actor, passkey, await thisVisit());
    redirect(`${(await ownWay(actor))(paths.passkeys)}?removed`);
  },
  { fresh: true },
);
