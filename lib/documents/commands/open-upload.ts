import { randomBytes } from "node:crypto";
import { authorize } from "@/lib/access/policy";
import { lockDraft } from "@/lib/applications/commands/save-page";
import type { Resident } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import { asActor, type Db } from "@/lib/db/as-actor";
import { canAddDocuments } from "@/lib/documents/policy";
import { LARGEST_APPLICATION, LARGEST_DAY, LARGEST_FILE, plainName, typeOfName, type FileType } from "@/lib/documents/rules";
import { DomainError, NotFoundError } from "@/lib/errors";

export type Upload = { ref: string; kind: string; name: string; type: string };
export type OpenUpload = {
  fileId: string;
  documentId: string;
  key: string;
  previewKey: string;
  name: string;
  type: FileType;
  /** Bytes that the draft and the person may still add. */
  room: number;
  largest: number;
};

const DAY_MS = 86_400_000;

/** Writes down that a file is coming for one of the documents of a draft, so that its bytes have a name before they are anywhere. */
export const openUpload = (actor: Resident, { ref, kind, name }: Upload): Promise<OpenUpload> =>
  asActor(actor, async (db) => {
    authorize(canAddDocuments(actor), actor);
    const found = await lockDraft(db, actor, ref);
    const needed = found.definition.documents.find(({ id }) => id === kind);
    if (!needed) throw new NotFoundError("no such document");
    const held = found.documents.filter(({ file }) => file.status !== "rejected");
    if (held.filter((one) => one.kind === kind).length >= needed.most) throw new DomainError("documents.tooMany", { most: needed.most });
    const room = LARGEST_APPLICATION - held.reduce((sum, { file }) => sum + file.size, 0);
    const shape = { name: plainName(name), type: typeOfName(name) ?? "application/pdf" } as const;
    const keys = { key: randomBytes(24).toString("hex"), previewKey: randomBytes(24).toString("hex") };
    const own = { partyId: found.partyId, createdAt: now() };
    const file = await db.storedFile.create({
      data: { ...own, ...shape, ...keys, accountId: actor.accountId, size: 0 },
      select: { id: true },
    });
    const document = await db.document.create({
      data: { ...own, applicationId: found.id, fileId: file.id, kind, name: needed.name.en },
      select: { id: true },
    });
    const left = Math.min(room, LARGEST_DAY - (await sentToday(db, actor)));
    return { fileId: file.id, documentId: document.id, ...keys, ...shape, room: left, largest: LARGEST_FILE };
  });

async function sentToday(db: Db, { accountId }: Resident): Promise<number> {
  const since = new Date(now().getTime() - DAY_MS);
  const { _sum } = await db.storedFile.aggregate({ where: { accountId, createdAt: { gt: since } }, _sum: { size: true } });
  return _sum.size ?? 0;
}
