import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { readCookie, writeCookie } from "@/lib/auth/cookies";
import type { Actor } from "@/lib/auth/actor";
import { newToken, tokenHash } from "@/lib/crypto/token";
import { open, seal } from "@/lib/crypto/seal";
import { now } from "@/lib/clock";
import { asSystem } from "@/lib/db/as-actor";
import { echo } from "@/lib/form-data";
import type { FormState } from "@/lib/form-state";
import { inLanguage, paths, splitLanguage } from "@/lib/paths";

const MINUTES = 30;

/** Keeps what was typed, encrypted and without secrets, when a submit meets an ended session; then asks to sign in and come back. */
export async function parkForm(form: FormData): Promise<never> {
  const here = (await headers()).get("x-path") ?? paths.dashboard;
  const token = newToken();
  const expiresAt = new Date(now().getTime() + MINUTES * 60_000);
  const sealed = seal(JSON.stringify(echo(form)), `parked_form:${here}`);
  const accountId = await lastAccount();
  await asSystem(
    "parkForm",
    async (db) => void (await db.parkedForm.create({ data: { tokenHash: tokenHash(token), accountId, path: here, sealed, expiresAt } })),
  );
  await writeCookie("parked", token, MINUTES * 60);
  redirect(`${inLanguage(splitLanguage(here.split("?")[0]!).language, paths.signIn)}?next=${encodeURIComponent(here)}&kept=yes`);
}

/** Whose form it was: the account of the session that ended, if the cookie still names it. */
async function lastAccount(): Promise<string | null> {
  const { auth } = await import("@/lib/auth/next-auth");
  const token = await auth();
  if (!token?.sessionId || !token.secret) return null;
  const where = { id: token.sessionId, secretHash: tokenHash(token.secret) };
  return asSystem("parkForm", async (db) => (await db.authSession.findFirst({ where, select: { accountId: true } }))?.accountId ?? null);
}

/**
 * What waits for this page, once, and for the same account only. A page hands it to its form as the first state.
 * A form parked without a session was nobody's: whoever signs in next in this browser typed it.
 */
export async function takeParked(actor: Actor): Promise<FormState | undefined> {
  const [token, here] = [await readCookie("parked"), (await headers()).get("x-path") ?? ""];
  if (!token || !("accountId" in actor)) return undefined;
  const found = await asSystem("takeParked", async (db) => {
    const waiting = { tokenHash: tokenHash(token), path: here, takenAt: null, expiresAt: { gt: now() } };
    const form = await db.parkedForm.findFirst({ where: { ...waiting, OR: [{ accountId: actor.accountId }, { accountId: null }] } });
    const { count } = form
      ? await db.parkedForm.updateMany({ where: { id: form.id, takenAt: null }, data: { takenAt: now() } })
      : { count: 0 };
    return count ? form : null;
  });
  return found ? { values: JSON.parse(open(found.sealed, `parked_form:${here}`)) } : undefined;
}
