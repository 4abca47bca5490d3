import { randomBytes } from "node:crypto";
import { authorize } from "@/lib/access/policy";
import { findSlot } from "@/lib/applications/queries/find-slot";
import type { Resident, Staff } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import { asActor, type Db } from "@/lib/db/as-actor";
import { canAddDocuments } from "@/lib/documents/policy";
import { plainName } from "@/lib/documents/plain-name";
import { MOST_ATTACHED, typeOfName, type FileType } from "@/lib/documents/rules";
import { DomainError, NotFoundError } from "@/lib/errors";
import { findVisit } from "@/lib/staff/inspections/queries/find-visit";
import { findConversation } from "@/lib/messages/queries/find-conversation";
import type { Conversation } from "@/lib/messages/schema";

/** One of the documents of a draft or something the city asked for; or a message that is being written. */
export type InSlot = { ref: string; slot: string; /** The document that it takes the place of. */ replaces?: string | undefined };
/** A visit of an inspector that is still ahead: photos of what is seen there. */
export type AtVisit = { inspection: string };
export type Place = InSlot | Conversation | AtVisit;
export type Upload = Place & { name: string; type: string };
export type OpenUpload = {
  fileId: string;
  documentId: string;
  applicationId: string | null;
  key: string;
  previewKey: string;
  name: string;
  type: FileType;
  isPortrait: boolean;
};

const MOST_PHOTOS = 20;
/** Files that were not taken stay until they are removed; so many are enough. */
const MOST_ROWS = 20;

/** Writes down that a file is coming, so that its bytes have a name before they are anywhere. */
export const openUpload = (actor: Resident | Staff, wanted: Upload): Promise<OpenUpload> =>
  asActor(actor, async (db) => {
    const shape = { name: plainName(wanted.name), type: typeOfName(wanted.name) ?? "application/pdf" } as const;
    const { area, isPortrait, partyId, ...document } = await placeOf(db, actor, wanted, shape.name);
    const keys = { key: randomBytes(24).toString("hex"), previewKey: randomBytes(24).toString("hex") };
    const own = { partyId, createdAt: now() };
    const file = await db.storedFile.create({
      data: { ...own, ...shape, ...keys, area, accountId: actor.accountId, size: 0 },
      select: { id: true },
    });
    const { id: documentId } = await db.document.create({ data: { ...own, ...document, fileId: file.id }, select: { id: true } });
    return { fileId: file.id, documentId, applicationId: document.applicationId, ...keys, ...shape, isPortrait };
  });

function placeOf(db: Db, actor: Resident | Staff, wanted: Upload, name: string) {
  if (actor.kind === "staff") return atVisit(db, actor, wanted, name);
  if ("inspection" in wanted) throw new NotFoundError("not an inspector");
  return "slot" in wanted ? inSlot(db, actor, wanted) : inMessage(db, actor, wanted, name);
}

async function atVisit(db: Db, actor: Staff, wanted: Upload, name: string) {
  if (!("inspection" in wanted)) throw new NotFoundError("not a resident");
  const { id: inspectionId, applicationId, partyId } = await findVisit(db, actor, wanted.inspection);
  await db.$queryRaw`SELECT id FROM application WHERE id = ${applicationId}::uuid FOR UPDATE`; // counted as below
  await requirePlace(db, { inspectionId }, MOST_PHOTOS);
  return { area: "applications", isPortrait: false, partyId, applicationId, inspectionId, kind: "inspection", name };
}

async function inSlot(db: Db, actor: Resident, { ref, slot: wanted, replaces }: InSlot) {
  authorize(canAddDocuments(actor), actor);
  await db.$queryRaw`SELECT id FROM application WHERE ref = ${ref} FOR UPDATE`; // files at once are counted one after the other
  const { applicationId, itemId, kind, name, most, needed } = await findSlot(db, actor, ref, wanted);
  await requirePlace(db, { applicationId, itemId, kind, ...(replaces && { id: { not: replaces } }) }, most);
  return { area: "applications", isPortrait: needed?.portrait === true, partyId: actor.partyId, applicationId, itemId, kind, name };
}

async function inMessage(db: Db, actor: Resident, wanted: Conversation, name: string) {
  const draftOf = await findConversation(db, actor, wanted);
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`message ${draftOf} ${actor.accountId}`}, 0))`; // counted as above
  await requirePlace(db, { draftOf, file: { accountId: actor.accountId } }, MOST_ATTACHED);
  return { area: "messages", isPortrait: false, partyId: actor.partyId, applicationId: null, draftOf, kind: "attachment", name };
}

type Within =
  | { applicationId: string; itemId: string | null; kind: string; id?: { not: string } }
  | { draftOf: string; file: { accountId: string } }
  | { inspectionId: string };

/** Throws when there are as many files as the place may hold. */
export async function requirePlace(db: Db, where: Within, most: number) {
  const rows = await db.document.findMany({ where, take: MOST_ROWS, select: { file: { select: { status: true } } } });
  if (rows.filter(({ file }) => file.status !== "rejected").length >= most) throw new DomainError("documents.tooMany", { most });
  if (rows.length >= MOST_ROWS) throw new DomainError("documents.notTaken");
}
