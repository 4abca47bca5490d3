import { buffer } from "node:stream/consumers";
import { authorize } from "@/lib/access/policy";
import { record } from "@/lib/audit/record";
import type { Staff } from "@/lib/auth/actor";
import { asActor } from "@/lib/db/as-actor";
import { NotFoundError } from "@/lib/errors";
import { filesOfCases } from "@/lib/documents/policy";
import { drawPageAside } from "@/lib/documents/pages/draw-page-aside";
import { drawPicture } from "@/lib/documents/pages/draw-picture";
import type { PageLook } from "@/lib/documents/pages/page-look";
import { canSeeQueue } from "@/lib/staff/policy";
import { storage } from "@/lib/storage/storage";

/** A page of a paper that came with a case, as a picture; written down, and told to whose it is. Throws NotFoundError where there is none. */
export async function openPage(actor: Staff, id: string, page: number, look: PageLook): Promise<{ type: string; bytes: Uint8Array }> {
  const file = await asActor(actor, async (db) => {
    authorize(canSeeQueue(actor), actor);
    const found = await db.storedFile.findFirstOrThrow({
      where: { id, ...filesOfCases, status: "received" },
      select: { key: true, type: true, partyId: true },
    });
    record(db, actor, "file.shown", { id, shown: [found.partyId] }, { page });
    return found;
  });
  const bytes = await buffer(await storage().open(file.key));
  if (file.type !== "application/pdf" && page === 1) return { type: "image/jpeg", bytes: await drawPicture(bytes, look) };
  const drawn = await drawPageAside(bytes, { ...look, page });
  if (!drawn?.png) throw new NotFoundError("no such page");
  return { type: "image/png", bytes: drawn.png };
}

/** What a page of a paper says, for whoever cannot see it; empty for a picture, or where nobody can read it. */
export async function readPage(file: { key: string; type: string }, page: number): Promise<string> {
  if (file.type !== "application/pdf") return "";
  const drawn = await drawPageAside(await buffer(await storage().open(file.key)), { page, zoom: 1, turn: 0, textOnly: true });
  return drawn?.text.trim() ?? "";
}
