"use server";
import { getLocale } from "next-intl/server";
import { publicAction } from "@/lib/action";
import { knownOrNewBrowser, thisBrowser } from "@/lib/auth/browser/browser";
import { writeCookie } from "@/lib/auth/browser/cookies";
import { thisVisit } from "@/lib/auth/browser/visit";
import { goOn } from "@/lib/auth/flow/go-on";
import { askToSignIn } from "@/lib/auth/passkeys/ask-passkey";
import { signInWithPasskey } from "@/lib/auth/passkeys/commands/sign-in-with-passkey";
import { passkeySignIn } from "@/lib/auth/passkeys/schema";
import { nothing } from "@/lib/auth/schema";
import { safeNext } from "@/lib/paths";

const FLOW_SECONDS = 600;
/** Every look at the sign-in page asks once; a whole library may share an address. */
const limit = { name: "passkey-posts", points: 240, seconds: 60 };

export const askForPasskey = publicAction(nothing, limit, async () => ({ done: await askToSignIn(await knownOrNewBrowser()) }));

export const signInByPasskey = publicAction(passkeySignIn, limit, async (_actor, { answer, next }) => {
  const [browserHash, visit] = [await thisBrowser(), await thisVisit()];
  const token = await signInWithPasskey({ answer, next: safeNext(next), browserHash, visit });
  if (!token) return { done: "unknown", values: { credential: answer.id } };
  await writeCookie("flow", token, FLOW_SECONDS);
  await goOn(await getLocale());
});
