import { readCookie, writeCookie } from "@/lib/auth/browser/cookies";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import { open, seal } from "@/lib/crypto/seal";

const MINUTES = 30;

/** Keeps in this browser that the code to the guardian's mailbox was typed here. */
export const keepProof = (consentId: string) =>
  writeCookie("consent", seal(`${consentId}.${now().getTime() + MINUTES * 60_000}`, "cookie:consent"), MINUTES * 60);

/** Whether whoever asks has shown that the mailbox is theirs: by the code, or signed in to the account with that address. */
export async function hasProved(actor: Actor, { id, email }: { id: string; email: string }): Promise<boolean> {
  if (actor.kind === "resident" && actor.email === email) return true;
  const [kept, until] = opened(await readCookie("consent"));
  return kept === id && Number(until) > now().getTime();
}

function opened(sealed: string | undefined): string[] {
  try {
    return sealed ? open(sealed, "cookie:consent").split(".") : [];
  } catch {
    return []; // changed by hand, or older than our keys
  }
}
