import type { Db } from "@/lib/db/as-actor";
import { NotFoundError } from "@/lib/errors";
import { canText } from "@/lib/sms/can-text";

/** Ways to show who one is besides a password, the strongest first. */
export const methods = ["passkey", "totp", "sms", "email", "recoveryCode"] as const;
export type Method = (typeof methods)[number];

/** Those for which a code has to be sent. */
export const isSent = (method: Method) => method === "email" || method === "sms";

export type Purpose = "signIn" | "reset" | "confirm";

/** What second_steps_of() in the database says of an account. */
export type SecondSteps = {
  kind: "resident" | "staff";
  phone_hint: string | null;
  last_method: string | null;
  passkeys: number;
  apps: number;
  codes: number;
};

export async function secondStepsOf(db: Db, accountId: string): Promise<SecondSteps> {
  const [steps] = await db.$queryRaw<SecondSteps[]>`SELECT * FROM second_steps_of(${accountId}::uuid)`;
  if (!steps) throw new NotFoundError("no such account");
  return steps;
}

/**
 * The second steps an account may take, the strongest first. Staff: a passkey or an app only. A code by e-mail is for those who have set
 * up nothing stronger: else whoever reads the mail would get round it. A mailed link to a new password is no proof of the same mailbox twice.
 */
export function openTo({ kind, phone_hint, passkeys, apps, codes }: SecondSteps, purpose: Purpose): Method[] {
  const isResident = kind === "resident";
  const has: Record<Method, boolean> = {
    passkey: passkeys > 0,
    totp: apps > 0,
    sms: isResident && phone_hint !== null && canText(),
    email: isResident && passkeys + apps === 0 && purpose !== "reset",
    recoveryCode: isResident && codes > 0,
  };
  return methods.filter((method) => has[method]);
}

export const methodsOf = async (db: Db, accountId: string, purpose: Purpose) => openTo(await secondStepsOf(db, accountId), purpose);

/** The one that is asked for first: the one used last, else the strongest. */
export const preselected = (open: Method[], last: string | null): Method | undefined =>
  open.find((method) => method === last && method !== "recoveryCode") ?? open[0];

/** The same of an account, for a purpose. */
export const firstStep = (steps: SecondSteps, purpose: Purpose) => preselected(openTo(steps, purpose), steps.last_method);
