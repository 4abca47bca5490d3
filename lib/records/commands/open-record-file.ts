import { record } from "@/lib/audit/record";
import type { Staff } from "@/lib/auth/actor";
import { asActor } from "@/lib/db/as-actor";
import { NotFoundError } from "@/lib/errors";
import { findRecord } from "@/lib/records/queries/find-record";
import { storage } from "@/lib/storage/storage";

/** The bytes of a record's PDF for the desk; of one that malware was found in there are none. */
export async function openRecordFile(actor: Staff, id: string) {
  const { key, ...file } = await asActor(actor, async (db) => {
    const found = (await findRecord(db, actor, id)).files.find(({ status }) => status === "received");
    if (!found) throw new NotFoundError("no file");
    record(db, actor, "record.fileOpened", { id });
    return found;
  });
  return { ...file, bytes: await storage().open(key) };
}
