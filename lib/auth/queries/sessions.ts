import type { Resident } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import type { Db } from "@/lib/db/as-actor";

const MOST = 50;

/** The account's open sessions, the one used last first. */
export function listSessions(db: Db, { accountId }: Resident) {
  const at = now();
  return db.authSession.findMany({
    where: { accountId, revokedAt: null, idleExpiresAt: { gt: at }, absoluteExpiresAt: { gt: at } },
    orderBy: [{ lastSeenAt: "desc" }, { id: "desc" }],
    take: MOST,
    select: { id: true, deviceLabel: true, place: true, createdAt: true, lastSeenAt: true },
  });
}

/** Devices on which the account is not asked for a code. */
export const listRememberedDevices = (db: Db, { accountId }: Resident) =>
  db.device.findMany({
    where: { accountId, rememberedUntil: { gt: now() } },
    orderBy: [{ lastSeenAt: "desc" }, { id: "desc" }],
    take: MOST,
    select: { id: true, label: true, lastSeenAt: true, rememberedUntil: true },
  });
