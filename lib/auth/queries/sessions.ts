import type { Resident, Staff } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import type { Db } from "@/lib/db/as-actor";

const MOST = 50;

const isOpen = (accountId: string, at: Date) =>
  ({ accountId, revokedAt: null, idleExpiresAt: { gt: at }, absoluteExpiresAt: { gt: at } }) as const;

/** The account's open sessions, the one used last first. */
export const listSessions = (db: Db, { accountId }: Resident | Staff) =>
  db.authSession.findMany({
    where: isOpen(accountId, now()),
    orderBy: [{ lastSeenAt: "desc" }, { id: "desc" }],
    take: MOST,
    select: { id: true, deviceLabel: true, place: true, createdAt: true, lastSeenAt: true },
  });

/** Devices on which the account is not asked for a code. */
export const listRememberedDevices = (db: Db, { accountId }: Resident) =>
  db.device.findMany({
    where: { accountId, rememberedUntil: { gt: now() } },
    orderBy: [{ lastSeenAt: "desc" }, { id: "desc" }],
    take: MOST,
    select: { id: true, label: true, lastSeenAt: true, rememberedUntil: true },
  });

/** How many devices are signed in, and how many are asked for no code. */
export async function countDevices(db: Db, { accountId }: Resident | Staff) {
  const open = await db.authSession.count({ where: isOpen(accountId, now()) });
  const remembered = await db.device.count({ where: { accountId, rememberedUntil: { gt: now() } } });
  return { open, remembered };
}
