import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { readCookie, writeCookie } from "@/lib/auth/browser/cookies";
import type { Actor } from "@/lib/auth/actor";
import { newToken, tokenHash } from "@/lib/crypto/token";
import { open, seal } from "@/lib/crypto/seal";
import { now } from "@/lib/clock";
import { asSystem } from "@/lib/db/as-actor";
import { echo } from "@/lib/forms/form-data";
import { AT, type FormState } from "@/lib/forms/form-state";
import { consume } from "@/lib/limits";
import { inLanguage, paths, splitLanguage } from "@/lib/paths";

const MINUTES = 30;

const LARGEST = 64 * 1024;
const limit = { name: "park", points: 20, seconds: 600 };

/**
 * Keeps what was typed, encrypted and without secrets, when a submit meets an ended session, or one that has to be confirmed;
 * then asks who is there, and comes back.
 */
export async function parkForm(form: FormData, ask: typeof paths.signIn | typeof paths.confirm = paths.signIn): Promise<never> {
  const here = (await headers()).get("x-path") ?? paths.dashboard;
  const kept = await keep(here, form);
  const asking = inLanguage(splitLanguage(here.split("?")[0]!).language, ask);
  redirect(`${asking}?next=${encodeURIComponent(here)}&${kept ? "kept" : "ended"}`);
}

/** Keeps what was typed for the page at `path`, which comes back with words about it. False as below. */
export const keepForm = (path: string, form: FormData) => keep(path, form);

/** False when there is nothing to keep, too much of it, or no account that it could belong to. */
async function keep(here: string, form: FormData): Promise<boolean> {
  const accountId = await lastAccount();
  const values = echo(form);
  const typed = JSON.stringify({ values, at: leftAt(form, values) } satisfies FormState);
  if (!accountId || !Object.keys(values).length || typed.length > LARGEST) return false;
  await consume(limit, accountId);
  const token = newToken();
  const expiresAt = new Date(now().getTime() + MINUTES * 60_000);
  const data = { tokenHash: tokenHash(token), accountId, path: here, sealed: seal(typed, `parked_form:${here}`), expiresAt };
  await asSystem("parkForm", async (db) => void (await db.parkedForm.create({ data })));
  await writeCookie("parked", token, MINUTES * 60);
  return true;
}

/** The field that somebody was in; without scripts the last one that holds something: there they had got to. */
function leftAt(form: FormData, values: NonNullable<FormState["values"]>): string | undefined {
  const named = form.get(AT);
  if (typeof named === "string") return named;
  return Object.keys(values).findLast((name) => values[name]?.length);
}

/** Whose form it was: the account of the session that ended, which the cookie still names. */
async function lastAccount(): Promise<string | null> {
  const { auth } = await import("@/lib/auth/next-auth");
  const token = await auth();
  if (!token?.sessionId || !token.secret) return null;
  const where = { id: token.sessionId, secretHash: tokenHash(token.secret) };
  return asSystem("parkForm", async (db) => (await db.authSession.findFirst({ where, select: { accountId: true } }))?.accountId ?? null);
}

/** What waits for this page, once, and for the same account only. A page hands it to its form as the first state. */
export async function takeParked(actor: Actor): Promise<FormState | undefined> {
  const [token, here] = [await readCookie("parked"), (await headers()).get("x-path") ?? ""];
  if (!token || !("accountId" in actor)) return undefined;
  const at = now();
  const found = await asSystem("takeParked", async (db) => {
    // Signing in with scripts asks for the page twice, once for the router and once as a document: both get it.
    const fresh = { OR: [{ takenAt: null }, { takenAt: { gt: new Date(at.getTime() - 60_000) } }] };
    const waiting = { tokenHash: tokenHash(token), path: here, accountId: actor.accountId, expiresAt: { gt: at } };
    const form = await db.parkedForm.findFirst({ where: { ...waiting, ...fresh } });
    if (form) await db.parkedForm.updateMany({ where: { id: form.id, takenAt: null }, data: { takenAt: at } });
    return form;
  });
  return found ? JSON.parse(open(found.sealed, `parked_form:${here}`)) : undefined;
}

/** What was handed to a page is over once its form is sent again: a page that leads back to itself shows what is saved, not what was typed before. */
export async function endParked(): Promise<void> {
  const [token, path] = [await readCookie("parked"), (await headers()).get("x-path") ?? ""];
  if (!token) return;
  const where = { tokenHash: tokenHash(token), path, takenAt: { not: null } };
  await asSystem("endParked", async (db) => void (await db.parkedForm.updateMany({ where, data: { expiresAt: now() } })));
}
