"use server";
import { getLocale } from "next-intl/server";
import { publicAction } from "@/lib/action";
import { thisBrowser } from "@/lib/auth/browser/browser";
import { thisVisit } from "@/lib/auth/browser/visit";
import { flowOrStart } from "@/lib/auth/flow/flow-or-start";
import { goOn } from "@/lib/auth/flow/go-on";
import { askToVerify } from "@/lib/auth/passkeys/ask-passkey";
import { verifyWithPasskey } from "@/lib/auth/passkeys/commands/verify-with-passkey";
import { passkeyAnswer } from "@/lib/auth/passkeys/schema";
import { nothing } from "@/lib/auth/schema";

const limit = { name: "passkey-steps", points: 60, seconds: 60 };

export const askForStep = publicAction(nothing, limit, async () => ({
  done: await askToVerify(await flowOrStart(await getLocale()), await thisBrowser()),
}));

export const verifyByPasskey = publicAction(passkeyAnswer, limit, async (_actor, { answer }) => {
  const language = await getLocale();
  await verifyWithPasskey(await flowOrStart(language), answer, await thisBrowser(), await thisVisit());
  await goOn(language);
});
