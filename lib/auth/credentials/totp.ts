import { Secret, TOTP } from "otpauth";
import type { Db } from "@/lib/db/as-actor";
import { now } from "@/lib/clock";
import { open } from "@/lib/crypto/seal";

const PERIOD = 30;

/** The step of time that a code belongs to, the present one or its neighbours; null for a code of none of them. */
export function totpStep(secret: Secret, code: string, at: Date): bigint | null {
  const drift = new TOTP({ secret, period: PERIOD }).validate({ token: code, timestamp: at.getTime(), window: 1 });
  return drift === null ? null : BigInt(Math.floor(at.getTime() / 1000 / PERIOD) + drift);
}

/** Whether the code is right for one of the account's apps, one step early or late, and newer than the last one used (RFC 6238, 5.2). */
export async function useTotp(db: Db, accountId: string, code: string): Promise<boolean> {
  const at = now();
  const apps = await db.authenticatorApp.findMany({ where: { accountId }, select: { id: true, secretSealed: true }, take: 10 });
  for (const { id, secretSealed } of apps) {
    const step = totpStep(Secret.fromBase32(open(secretSealed, `authenticator_app:secret_sealed:${id}`)), code, at);
    if (step === null) continue;
    const { count } = await db.authenticatorApp.updateMany({
      where: { id, lastStep: { lt: step } },
      data: { lastStep: step, lastUsedAt: at },
    });
    return count === 1;
  }
  return false;
}
