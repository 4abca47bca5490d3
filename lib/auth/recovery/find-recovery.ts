import { findLink } from "@/lib/auth/links/secret-link";
import { undecidedUntil, unusedUntil } from "@/lib/auth/recovery/life";
import type { KeptRecovery } from "@/lib/auth/recovery/recovery-cookie";
import { now } from "@/lib/clock";
import { tokenHash } from "@/lib/crypto/token";
import { asSystem, type Db } from "@/lib/db/as-actor";

export type RecoveryState = "asked" | "waits" | "ready" | "refused" | "cancelled" | "expired" | "used";

/** `until`: when it ends by itself. */
type Standing = { state: RecoveryState; opensAt?: Date; until?: Date };

/**
 * How a request stands for the browser that made it. One for an account that does not exist has no row: it stays asked, and ends when
 * one that nobody decides would.
 */
export const findRecovery = ({ token, askedAt }: KeptRecovery): Promise<Standing> =>
  asSystem("findRecovery", async (db) => {
    const request = await db.recoveryRequest.findUnique({
      where: { tokenHash: tokenHash(token) },
      select: { accountId: true, status: true, opensAt: true, endedAt: true },
    });
    const { status, opensAt } = request ?? { status: "asked", opensAt: null };
    if (status === "asked" || (request && (await isReplaced(db, request))))
      return unlessOver({ state: "asked", until: undecidedUntil(askedAt) });
    if (status !== "approved" || !opensAt) return { state: status as RecoveryState };
    return unlessOver({ state: opensAt <= now() ? "ready" : "waits", opensAt, until: unusedUntil(opensAt) });
  });

/** A newer wish has taken its place. Its browser goes on reading what it would read of an account that does not exist. */
const isReplaced = async (db: Db, { accountId, status, endedAt }: { accountId: string; status: string; endedAt: Date | null }) =>
  status === "cancelled" && endedAt !== null && (await db.recoveryRequest.count({ where: { accountId, createdAt: endedAt } })) > 0;

/** The job that ends requests comes by only once an hour. */
const unlessOver = (standing: Standing & { until: Date }): Standing => (standing.until > now() ? standing : { state: "expired" });

/** Whether a mailed link can still cancel a request, and which. */
export const findCancellable = (link: string) =>
  asSystem("findCancellable", async (db) => {
    const found = await findLink(db, link, "cancelRecovery");
    if (found.state === "unknown" || found.state === "expired" || !found.subjectId) return undefined;
    return db.recoveryRequest.findFirst({
      where: { id: found.subjectId, status: { in: ["asked", "approved"] } },
      select: { ref: true, createdAt: true },
    });
  });
