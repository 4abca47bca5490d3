"use server";
import { getLocale } from "next-intl/server";
import { sessionAction } from "@/lib/action";
import { thisBrowser } from "@/lib/auth/browser/browser";
import { writeCookie } from "@/lib/auth/browser/cookies";
import { thisVisit } from "@/lib/auth/browser/visit";
import { goOn } from "@/lib/auth/flow/go-on";
import { askToVerify } from "@/lib/auth/passkeys/ask-passkey";
import { confirmWithPasskey } from "@/lib/auth/passkeys/commands/confirm-with-passkey";
import { passkeySignIn } from "@/lib/auth/passkeys/schema";
import { requireSession } from "@/lib/auth/require";
import { nothing } from "@/lib/auth/schema";
import { safeNext } from "@/lib/paths";

const FLOW_SECONDS = 600;
const limit = { name: "passkey-confirmations", points: 60, seconds: 600 };

export const askToConfirm = sessionAction(nothing, async (actor) => ({ done: await askToVerify(actor, await thisBrowser()) }), { limit });

export const confirmByPasskey = sessionAction(
  passkeySignIn,
  async (_actor, { answer, next }) => {
    const [session, browserHash, visit] = [await requireSession(), await thisBrowser(), await thisVisit()];
    await writeCookie("flow", await confirmWithPasskey({ session, answer, next: safeNext(next), browserHash, visit }), FLOW_SECONDS);
    await goOn(await getLocale());
  },
  { limit },
);
