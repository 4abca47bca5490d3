import type { Activity } from "@/lib/auth/queries/activity";
import { findLink, type LinkState } from "@/lib/auth/links/secret-link";
import { asSystem } from "@/lib/db/as-actor";

export type NotMeLink = { state: "open"; event: Activity } | { state: Exclude<LinkState, "open"> };

/** How a "This wasn't me" link stands and, while it is open, what in the activity it is about. */
export const findNotMeLink = (token: string): Promise<NotMeLink> =>
  asSystem("notMe", async (db) => {
    const link = await findLink(db, token, "notMe");
    if (link.state !== "open") return { state: link.state };
    const event = await db.loginEvent.findFirst({
      where: { id: link.subjectId ?? undefined, accountId: link.accountId },
      select: { id: true, at: true, event: true, facts: true, deviceLabel: true, place: true },
    });
    return event && link.subjectId ? { state: "open", event } : { state: "unknown" };
  });
