import { authorize } from "@/lib/access/policy";
import { findSlot } from "@/lib/applications/queries/find-slot";
import { record } from "@/lib/audit/record";
import type { Resident } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import { asActor, asSystemIn } from "@/lib/db/as-actor";
import { requirePlace } from "@/lib/documents/commands/open-upload";
import { tooMuchFor } from "@/lib/documents/commands/room-for";
import { canAddDocuments, documentsVisibleTo } from "@/lib/documents/policy";
import { DomainError } from "@/lib/errors";

export type Reuse = { ref: string; slot: string; file: string };

/** Gives a file that was received before to another place: the same bytes, a new document. Given twice it is there once. */
export const reuseDocument = (actor: Resident, { ref, slot: wanted, file: id }: Reuse) =>
  asActor(actor, async (db) => {
    authorize(canAddDocuments(actor), actor);
    await db.$queryRaw`SELECT id FROM application WHERE ref = ${ref} FOR UPDATE`;
    const { applicationId, partyId, itemId, kind, name, most, needed } = await findSlot(db, actor, ref, wanted);
    await asSystemIn(db, () => db.$queryRaw`SELECT id FROM stored_file WHERE id = ${id}::uuid FOR UPDATE`);
    const file = await db.storedFile.findFirstOrThrow({
      where: { id, ...documentsVisibleTo(actor), area: "applications", status: "received" },
      select: { type: true, size: true },
    });
    if (needed?.portrait && file.type === "application/pdf") throw new DomainError("documents.notImage");
    const there = await db.document.findFirst({ where: { applicationId, kind, fileId: id }, select: { id: true } });
    if (there) return;
    await requirePlace(db, { applicationId, itemId, kind }, most);
    if ((await tooMuchFor(db, actor, { applicationId, fileId: id }, file.size)) === "noRoom") throw new DomainError("documents.noRoom");
    await db.document.create({
      data: { partyId, applicationId, itemId, fileId: id, kind, name, createdAt: now() },
      select: { id: true },
    });
    record(db, actor, "file.reused", { id });
  });
