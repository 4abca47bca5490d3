import { findLink } from "@/lib/auth/links/secret-link";
import { asSystem } from "@/lib/db/as-actor";

/** How a link to set a new password stands. */
export const resetLinkState = (token: string) =>
  asSystem("resetLinkState", async (db) => (await findLink(db, token, "resetPassword")).state);
