import { knownBrowser } from "@/lib/auth/browser/browser";
import { readCookie } from "@/lib/auth/browser/cookies";
import type { Method, Purpose } from "@/lib/auth/flow/methods";
import { tokenHash } from "@/lib/crypto/token";
import { now } from "@/lib/clock";
import { asSystem } from "@/lib/db/as-actor";

export type Flow = {
  id: string;
  accountId: string;
  purpose: Purpose;
  sessionId: string | null;
  stage: "passwordOk" | "secondFactorOk";
  method: Method;
  methods: string[];
  email: string;
  phoneHint: string | null;
  kind: "resident" | "staff";
  status: "unconfirmed" | "active" | "inactive" | "locked";
  look: string;
  next: string;
  expiresAt: Date;
};

/** The proof under way in this browser, or undefined when there is none, it is over, or it began in another browser. */
export async function findFlow(): Promise<Flow | undefined> {
  const [token, browserHash] = [await readCookie("flow"), await knownBrowser()];
  if (!token || !browserHash) return undefined;
  return asSystem("findFlow", async (db) => {
    const flow = await db.loginFlow.findFirst({
      where: { tokenHash: tokenHash(token), browserHash, stage: { not: "consumed" }, expiresAt: { gt: now() } },
      select: inFlow,
    });
    if (!flow) return undefined;
    const account = await db.account.findUniqueOrThrow({ where: { id: flow.accountId }, select: ofAccount });
    return { ...flow, ...account } as Flow;
  });
}

const inFlow = {
  id: true,
  accountId: true,
  purpose: true,
  sessionId: true,
  stage: true,
  method: true,
  methods: true,
  next: true,
  expiresAt: true,
} as const;
const ofAccount = { email: true, phoneHint: true, kind: true, status: true, look: true } as const;
