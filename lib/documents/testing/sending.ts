import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import { beginApplication } from "@/lib/applications/commands/begin-application";
import type { Resident } from "@/lib/auth/actor";
import { asSystem } from "@/lib/db/as-actor";
import { addDocument } from "@/lib/documents/commands/add-document";
import { scanStoredFile } from "@/lib/documents/commands/scan-stored-file";
import { paper, picture } from "@/lib/documents/testing/papers";
import { env } from "@/lib/env";

export const begin = (actor: Resident, service = "dog-licence") => beginApplication(actor, { service, key: randomUUID() });

export const send = (actor: Resident, ref: string, bytes: Buffer | Readable, name = "proof.pdf", slot = "rabies", type = "") =>
  addDocument(actor, { ref, slot, name, type }, Buffer.isBuffer(bytes) ? Readable.from([bytes]) : bytes);

/** The documents of an application with their files, in the order they came. */
export const documentsOf = (ref: string) =>
  asSystem("test", (db) =>
    db.document.findMany({ where: { application: { ref } }, orderBy: { id: "asc" }, select: { id: true, kind: true, file: true } }),
  );

/** What the jobs of a queue are about. */
export const jobData = async (queue: string) => {
  const jobs = await asSystem("test", (db) => db.$queryRaw<{ data: { fileId: string; keys?: string[] } }[]>`SELECT data FROM pgboss.job WHERE name = ${queue}`); // prettier-ignore
  return jobs.map(({ data }) => data);
};

/** The files that jobs of a queue are about. */
export const jobsOf = async (queue: string) => (await jobData(queue)).map(({ fileId }) => fileId);

/** Where the bytes of this process lie. */
export const storageFolder = () => fileURLToPath(new URL(env().STORAGE_URL));
export const isKept = (key: string) => existsSync(join(storageFolder(), key.slice(0, 2), key));

/** A file that went all the way. */
export async function received(actor: Resident, ref: string, name = "proof.pdf", slot = "rabies") {
  const bytes = name.endsWith(".pdf") ? await paper() : await picture(700, 900).jpeg().toBuffer();
  const { id } = await send(actor, ref, bytes, name, slot);
  const { file } = (await documentsOf(ref)).find((row) => row.id === id)!;
  await scanStoredFile({ fileId: file.id });
  return { id, file };
}
