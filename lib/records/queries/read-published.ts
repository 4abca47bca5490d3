import type { Db } from "@/lib/db/as-actor";
import { uuidOr404 } from "@/lib/db/uuid";
import { NotFoundError } from "@/lib/errors";

const shown = {
  ...{ recordId: true, category: true, department: true, language: true, number: true, title: true, summary: true, place: true },
  ...{ documentedOn: true, publishedAt: true, updatedAt: true, pages: true, text: true, textState: true, replacesId: true, fileSize: true },
} as const;

export type PublishedOne = NonNullable<Awaited<ReturnType<typeof findPublished>>>;
export type Tombstone = NonNullable<Awaited<ReturnType<typeof findTombstone>>>;

const findPublished = (db: Db, recordId: string) => db.publishedRecord.findUnique({ where: { recordId }, select: shown });
const findTombstone = (db: Db, recordId: string) => db.recordTombstone.findUnique({ where: { recordId } });

/** A published record, or what stands in its place. Throws NotFoundError for every other, whether there is one or not. */
export async function readPublished(db: Db, given: string): Promise<{ record: PublishedOne } | { tombstone: Tombstone }> {
  const id = uuidOr404(given);
  const record = await findPublished(db, id);
  if (record) return { record };
  const tombstone = await findTombstone(db, id);
  if (tombstone) return { tombstone };
  throw new NotFoundError("no such record");
}

/** Where the bytes of a published record lie, if it has a PDF. Throws NotFoundError for every other record. */
export const findPublishedFile = (db: Db, given: string) =>
  db.publishedRecord.findUniqueOrThrow({
    where: { recordId: uuidOr404(given) },
    select: { recordId: true, title: true, number: true, documentedOn: true, fileKey: true, fileSize: true, fileSha256: true },
  });
