import { answersOf } from "@/lib/applications/draft/draft";
import { applicationsVisibleTo } from "@/lib/applications/policy";
import { findDraft } from "@/lib/applications/queries/find-draft";
import { findVersion } from "@/lib/applications/queries/find-version";
import type { Resident } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/as-actor";
import { NotFoundError } from "@/lib/errors";
import type { NeededDocument } from "@/lib/services/declaration/document";
import { shown } from "@/lib/services/shown";

/** Where a file goes: one of the documents of a draft, by its name in the service, or something the city asked for later, by its id. */
export type Slot = {
  applicationId: string;
  partyId: string;
  itemId: string | null;
  /** The service's document; what was asked for later need not be one of them. */
  needed: NeededDocument | undefined;
  kind: string;
  name: string;
  most: number;
};

const MOST_FOR_ITEM = 5;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether a place is something that the city asked for later. */
export const isItem = (slot: string) => uuid.test(slot);

/** The place for files, open to the one who asks. Throws NotFoundError: hidden by an answer, sent meanwhile, answered, another person's. */
export const findSlot = (db: Db, actor: Resident, ref: string, slot: string): Promise<Slot> =>
  isItem(slot) ? itemSlot(db, actor, ref, slot) : draftSlot(db, actor, ref, slot);

async function draftSlot(db: Db, actor: Resident, ref: string, id: string): Promise<Slot> {
  const { id: applicationId, partyId, definition, draft } = await findDraft(db, actor, ref);
  const needed = shown(definition, answersOf(draft)).documents.find((one) => one.id === id);
  if (!needed) throw new NotFoundError("no such document");
  return { applicationId, partyId, itemId: null, needed, kind: id, name: needed.name.en, most: needed.most };
}

async function itemSlot(db: Db, actor: Resident, ref: string, id: string): Promise<Slot> {
  const { application, ...item } = await db.requestedItem.findFirstOrThrow({
    where: {
      id,
      kind: "document",
      status: "neededFromYou",
      application: { ref, status: "actionRequired", ...applicationsVisibleTo(actor) },
    },
    select: { documentKind: true, title: true, application: { select: { id: true, partyId: true, service: true, version: true } } },
  });
  const { id: applicationId, partyId, service, version } = application;
  const { documents } = await findVersion(db, service, version);
  const needed = documents.find((one) => one.id === item.documentKind);
  const most = Math.max(needed?.most ?? 0, MOST_FOR_ITEM);
  return { applicationId, partyId, itemId: id, needed, kind: needed?.id ?? "requested", name: item.title, most };
}
