import { randomBytes } from "node:crypto";
import { authorize } from "@/lib/access/policy";
import { findSlot } from "@/lib/applications/queries/find-slot";
import type { Resident } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import { asActor, type Db } from "@/lib/db/as-actor";
import { canAddDocuments } from "@/lib/documents/policy";
import { plainName, typeOfName, type FileType } from "@/lib/documents/rules";
import { DomainError } from "@/lib/errors";

export type Upload = { ref: string; slot: string; name: string; type: string };
export type OpenUpload = {
  fileId: string;
  documentId: string;
  applicationId: string;
  key: string;
  previewKey: string;
  name: string;
  type: FileType;
  isPortrait: boolean;
};

/** Files that were not taken stay until they are removed; so many are enough. */
const MOST_ROWS = 20;

/** Writes down that a file is coming, so that its bytes have a name before they are anywhere. */
export const openUpload = (actor: Resident, { ref, slot: wanted, name }: Upload): Promise<OpenUpload> =>
  asActor(actor, async (db) => {
    authorize(canAddDocuments(actor), actor);
    await db.$queryRaw`SELECT id FROM application WHERE ref = ${ref} FOR UPDATE`; // files at once are counted one after the other
    const slot = await findSlot(db, actor, ref, wanted);
    await requirePlace(db, slot);
    const shape = { name: plainName(name), type: typeOfName(name) ?? "application/pdf" } as const;
    const keys = { key: randomBytes(24).toString("hex"), previewKey: randomBytes(24).toString("hex") };
    const own = { partyId: slot.partyId, createdAt: now() };
    const file = await db.storedFile.create({
      data: { ...own, ...shape, ...keys, accountId: actor.accountId, size: 0 },
      select: { id: true },
    });
    const { applicationId, itemId, kind } = slot;
    const document = await db.document.create({
      data: { ...own, applicationId, itemId, fileId: file.id, kind, name: slot.name },
      select: { id: true },
    });
    const isPortrait = slot.needed?.portrait === true;
    return { fileId: file.id, documentId: document.id, applicationId, ...keys, ...shape, isPortrait };
  });

/** Throws when there are as many files as the place may hold. */
export async function requirePlace(db: Db, { applicationId, itemId, kind, most }: Awaited<ReturnType<typeof findSlot>>) {
  const rows = await db.document.findMany({
    where: { applicationId, itemId, kind },
    take: MOST_ROWS,
    select: { file: { select: { status: true } } },
  });
  if (rows.filter(({ file }) => file.status !== "rejected").length >= most) throw new DomainError("documents.tooMany", { most });
  if (rows.length >= MOST_ROWS) throw new DomainError("documents.notTaken");
}
