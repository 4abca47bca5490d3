import { cache } from "react";
import { knownBrowser } from "@/lib/auth/browser/browser";
import { readCookie } from "@/lib/auth/browser/cookies";
import { keepOpen } from "@/lib/auth/sign-up/keep-open";
import { now } from "@/lib/clock";
import { tokenHash } from "@/lib/crypto/token";
import { asSystem } from "@/lib/db/as-actor";
import type { Language } from "@/lib/paths";

/** What was answered so far. */
export type SignUpFacts = {
  legalName?: string;
  username?: string;
  /** A code was texted to a number. */
  phoneTyped?: true;
  /** They have confirmed a number, or want none. */
  phoneAsked?: true;
  codesSaved?: true;
};

export type SignUp = {
  id: string;
  email: string;
  locale: Language;
  next: string;
  confirmedAt: Date | null;
  accountId: string | null;
  facts: SignUpFacts;
};

const shown = { id: true, email: true, locale: true, next: true, confirmedAt: true, accountId: true, facts: true } as const;

/** The account that is being created in this browser, or undefined: none is, it took too long, or it goes on in another browser. */
export const findSignUp = cache(async (): Promise<SignUp | undefined> => {
  const [token, browserHash] = [await readCookie("sign-up"), await knownBrowser()];
  if (!token || !browserHash) return undefined;
  const where = { tokenHash: tokenHash(token), browserHash, expiresAt: { gt: now() } };
  return asSystem("findSignUp", async (db) => {
    const found = (await db.signUp.findFirst({ where, select: shown })) as SignUp | null;
    if (found?.accountId && !(await keepOpen(db, found.id))) return undefined;
    return found ?? undefined;
  });
});

/** Whose address a mailed link confirms, while it opens anything. */
export const findByLink = (token: string): Promise<Pick<SignUp, "email"> | undefined> =>
  asSystem("findSignUp", async (db) => {
    const where = { linkHash: tokenHash(token), confirmedAt: null, expiresAt: { gt: now() } };
    return (await db.signUp.findFirst({ where, select: { email: true } })) ?? undefined;
  });
