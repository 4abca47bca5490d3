import { noteEvent } from "@/lib/auth/account-events";
import type { Visit } from "@/lib/auth/browser/visit";
import type { Session } from "@/lib/auth/session";
import { asSystem } from "@/lib/db/as-actor";
import { now } from "@/lib/clock";
import { record } from "@/lib/audit/record";

/** Ends a session in the database first: whatever becomes of the cookie, it opens nothing any more. */
export async function endSession({ id, actor }: Pick<Session, "id" | "actor">, visit: Visit) {
  await asSystem("endSession", async (db) => {
    const ended = { revokedAt: now(), revokedReason: "signedOut" };
    const { count } = await db.authSession.updateMany({ where: { id, revokedAt: null }, data: ended });
    if (!count) return;
    await noteEvent(db, actor.accountId, "signedOut", visit);
    record(db, actor, "session.signedOut", { id });
  });
}
