import { openSide } from "@/lib/auth/contact/kinds";
import { maskEmail } from "@/lib/auth/flow/mask-email";
import { findLink, type LinkState } from "@/lib/auth/links/secret-link";
import { asSystem } from "@/lib/db/as-actor";

type Undo = { state: "open"; at: Date; email: string } | { state: Exclude<LinkState, "open"> };

/** What the link in a mail would undo: when the address was changed, and which one comes back; or why it opens nothing. */
export const findUndo = (token: string | undefined): Promise<Undo> =>
  asSystem("findUndo", async (db) => {
    const link = token ? await findLink(db, token, "undoContact") : undefined;
    if (link?.state !== "open" || !("subjectId" in link) || !link.subjectId) return { state: closed(link?.state) };
    const change = await db.contactChange.findUniqueOrThrow({ where: { id: link.subjectId } });
    return {
      state: "open",
      at: change.confirmedAt ?? change.createdAt,
      email: maskEmail(openSide(change.id, "old", change.oldSealed) ?? ""),
    };
  });

const closed = (state: LinkState | undefined) => (state && state !== "open" ? state : "unknown");
