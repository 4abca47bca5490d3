import type { Session } from "@/lib/auth/session";
import { asSystem } from "@/lib/db/as-actor";
import { now } from "@/lib/clock";
import { record } from "@/lib/audit/record";

/** Ends a session in the database first: whatever becomes of the cookie, it opens nothing any more. */
export async function endSession({ id, actor }: Session, reason: "signedOut" | "expired") {
  await asSystem("endSession", async (db) => {
    await db.authSession.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: now(), revokedReason: reason } });
    record(db, actor, `session.${reason}`, { id });
  });
}
