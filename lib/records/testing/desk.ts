import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import type { Staff, StaffRole } from "@/lib/auth/actor";
import { asSystem } from "@/lib/db/as-actor";
import { addRecordFile } from "@/lib/records/commands/add-record-file";
import { beginRecord } from "@/lib/records/commands/begin-record";
import { publishRecord } from "@/lib/records/commands/publish-record";
import { readRecordFile } from "@/lib/records/commands/read-record-file";
import { saveRecord } from "@/lib/records/commands/save-record";
import { scanRecordFile } from "@/lib/records/commands/scan-record-file";
import type { NewRecord } from "@/lib/records/schema";

/** Somebody of the demo city's staff, in a role. */
export const staffAs = (username: string, role: StaffRole): Promise<Staff> =>
  asSystem("test", async (db) => {
    const { id: accountId, displayName: name, email } = await db.account.findUniqueOrThrow({ where: { username } });
    return { kind: "staff", accountId, name, email, role, departments: [], services: [] };
  });

const details = {
  ...{ category: "reports", department: "city-clerk", language: "en" as const, documentedOn: "2026-03-04" },
  ...{ number: "", place: "", summary: "", replaces: "" },
};

export const begin = (actor: Staff, change: Partial<NewRecord> & { title: string }) =>
  beginRecord(actor, { ...details, key: randomUUID(), ...change });

/** A record that was written here, and published. */
export async function published(actor: Staff, { text, ...change }: Partial<NewRecord> & { title: string; text: string }): Promise<string> {
  const record = await begin(actor, change);
  const { replaces: _replaces, key: _key, ...rest } = { ...details, key: "", ...change };
  await saveRecord(actor, { ...rest, record, text });
  await publishRecord(actor, { record, when: "now", on: "" });
  return record;
}

/** Sends a PDF and does what the jobs do. */
export async function upload(actor: Staff, record: string, bytes: Buffer, name = "record.pdf") {
  const { id, problem } = await addRecordFile(actor, { record, name, type: "application/pdf" }, Readable.from([bytes]));
  if (problem) return problem;
  await scanRecordFile({ fileId: id });
  await readRecordFile({ fileId: id });
  return null;
}
