import { randomUUID } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { newResident } from "@/lib/auth/testing/new-resident";
import { asSystem } from "@/lib/db/as-actor";
import { scanStoredFile } from "@/lib/documents/commands/scan-stored-file";
import { ownFolder } from "@/lib/documents/testing/own-folder";
import { jobsOf } from "@/lib/documents/testing/sending";
import { EICAR, serveClamd } from "@/lib/documents/testing/serve-clamd";
import { storage } from "@/lib/storage/storage";

let clamd: Awaited<ReturnType<typeof serveClamd>>;
const folder = ownFolder();
beforeAll(async () => {
  clamd = await serveClamd();
  process.env.CLAMD_URL = clamd.url.href; // before anything asks for a setting
});
afterAll(() => clamd?.stop());

/** A file whose bytes were kept, and which is being checked. */
async function keptFile(bytes: string) {
  const { partyId, accountId } = await newResident();
  const [key, path] = [randomUUID(), join(folder, randomUUID())];
  await writeFile(path, bytes);
  await storage().keep(key, path, bytes.length, "application/pdf");
  const shape = { key, name: "a.pdf", type: "application/pdf", size: bytes.length, status: "checking" };
  return asSystem("test", (db) => db.storedFile.create({ data: { partyId, accountId, ...shape }, select: { id: true } }));
}
const stateOf = (id: string) =>
  asSystem("test", (db) => db.storedFile.findUniqueOrThrow({ where: { id }, select: { status: true, problem: true } }));

it("a file in which nothing is found is received, once", async () => {
  const { id } = await keptFile("harmless");
  await Promise.all([scanStoredFile({ fileId: id }), scanStoredFile({ fileId: id })]);
  expect(await stateOf(id)).toEqual({ status: "received", problem: null });
});

it("a virus is not, and its bytes go", async () => {
  const { id } = await keptFile(EICAR);
  await scanStoredFile({ fileId: id });
  expect(await stateOf(id)).toEqual({ status: "rejected", problem: "malware" });
  expect(await jobsOf("removeBytes")).toHaveLength(1);
});

it("while clamd is away a file is being checked and the job fails, to be tried again; then it is received", async () => {
  const { id } = await keptFile("patient");
  await clamd.stop();
  await expect(scanStoredFile({ fileId: id })).rejects.toThrow("ECONNREFUSED");
  expect(await stateOf(id)).toEqual({ status: "checking", problem: null });
  clamd = await serveClamd(Number(clamd.url.port));
  await scanStoredFile({ fileId: id });
  expect(await stateOf(id)).toEqual({ status: "received", problem: null });
});

it("a file whose bytes are lost stays in checking, and somebody is told", async () => {
  const { id } = await keptFile("lost");
  const { key } = await asSystem("test", (db) => db.storedFile.findUniqueOrThrow({ where: { id }, select: { key: true } }));
  await storage().remove(key);
  await expect(scanStoredFile({ fileId: id })).rejects.toThrow("No bytes");
  expect(await stateOf(id)).toEqual({ status: "checking", problem: null });
});
