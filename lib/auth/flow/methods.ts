import { env } from "@/lib/env";
import type { Db } from "@/lib/db/as-actor";

/** Ways to show who one is besides a password, the strongest first. */
export const methods = ["passkey", "totp", "sms", "email", "recoveryCode"] as const;
export type Method = (typeof methods)[number];

/** Those for which a code has to be sent. */
export const isSent = (method: Method) => method === "email" || method === "sms";

export type Purpose = "signIn" | "reset" | "confirm";

/** Text messages leave through a gateway, or stay in the developer outbox; a real city without a gateway has none. */
export const canText = () => Boolean(env().SMS_URL) || env().MODE !== "production";

/**
 * The second steps an account may take, the strongest first. Staff: a passkey or an app only. A code by e-mail is for those who have set
 * up nothing stronger: else whoever reads the mail would get round it. A mailed link to a new password is no proof of the same mailbox twice.
 */
export async function methodsOf(db: Db, accountId: string, purpose: Purpose): Promise<Method[]> {
  const account = await db.account.findUniqueOrThrow({ where: { id: accountId }, select: { kind: true, phoneHint: true } });
  const [passkeys, apps, codes] = [
    await db.passkey.count({ where: { accountId } }),
    await db.authenticatorApp.count({ where: { accountId } }),
    await db.recoveryCode.count({ where: { accountId, usedAt: null } }),
  ];
  const isResident = account.kind === "resident";
  const has: Record<Method, boolean> = {
    passkey: passkeys > 0,
    totp: apps > 0,
    sms: isResident && account.phoneHint !== null && canText(),
    email: isResident && passkeys + apps === 0 && purpose !== "reset",
    recoveryCode: isResident && codes > 0,
  };
  return methods.filter((method) => has[method]);
}

/** The one that is asked for first: the one used last, else the strongest. */
export const preselected = (open: Method[], last: string | null): Method | undefined =>
  open.find((method) => method === last && method !== "recoveryCode") ?? open[0];
