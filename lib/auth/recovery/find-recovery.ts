import { findLink } from "@/lib/auth/links/secret-link";
import { now } from "@/lib/clock";
import { tokenHash } from "@/lib/crypto/token";
import { asSystem } from "@/lib/db/as-actor";

export type RecoveryState = "asked" | "waits" | "ready" | "refused" | "cancelled" | "used";

/** How a request stands for the browser that made it. One for an account that does not exist has no row: it stays asked. */
export const findRecovery = (token: string): Promise<{ state: RecoveryState; opensAt?: Date }> =>
  asSystem("findRecovery", async (db) => {
    const request = await db.recoveryRequest.findUnique({
      where: { tokenHash: tokenHash(token) },
      select: { status: true, opensAt: true },
    });
    if (!request) return { state: "asked" };
    const { status, opensAt } = request;
    if (status !== "approved" || !opensAt) return { state: status as RecoveryState };
    return { state: opensAt <= now() ? "ready" : "waits", opensAt };
  });

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
