import { readdirSync } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { beforeAll, describe, expect, it } from "vitest";
import { passDocument } from "@/lib/applications/commands/pass-document";
import { newResident } from "@/lib/auth/testing/new-resident";
import { asSystem } from "@/lib/db/as-actor";
import { dropUpload } from "@/lib/documents/commands/drop-upload";
import { openFile } from "@/lib/documents/commands/open-file";
import { removeBytes, removeFile } from "@/lib/documents/commands/remove-file";
import { scanStoredFile } from "@/lib/documents/commands/scan-stored-file";
import { sweepUploads } from "@/lib/documents/commands/sweep-uploads";
import { LARGEST_FILE } from "@/lib/documents/rules";
import { ownFolder } from "@/lib/documents/testing/own-folder";
import { paper, paperOf, picture } from "@/lib/documents/testing/papers";
import { begin, documentsOf, isKept, jobData, jobsOf, received, send, storageFolder } from "@/lib/documents/testing/sending";
import { publishServices } from "@/lib/services/publish-services";

const incoming = join(ownFolder(), "incoming");
const keysOf = (jobs: { keys?: string[] }[]) => jobs.flatMap(({ keys = [] }) => keys);
beforeAll(() => publishServices());

describe("a file", () => {
  it("is written down, kept and then checked; what is kept is what was sent", async () => {
    const actor = await newResident();
    const ref = await begin(actor);
    const bytes = await paper();
    expect(await send(actor, ref, bytes)).toMatchObject({ name: "proof.pdf", problem: null });
    const [row] = await documentsOf(ref);
    expect(row!.file).toMatchObject({ status: "checking", size: bytes.length, facts: { pages: 1 }, previewKey: null });
    expect(await jobsOf("scanFile")).toContain(row!.file.id);
    await expect(openFile(actor, row!.file.id)).rejects.toThrow("no such row"); // not before it is known to be clean
    await scanStoredFile({ fileId: row!.file.id });
    const opened = await openFile(actor, row!.file.id);
    expect(await buffer(opened.bytes)).toEqual(bytes);
    const told = await asSystem("test", (db) => db.auditEvent.findMany({ where: { subjectId: row!.file.id }, orderBy: { action: "asc" } }));
    expect(told.map(({ action }) => action)).toEqual(["file.opened", "file.received", "file.unscanned"]); // no scanner is set here
  });

  it.each<[string, string, string, () => Buffer | Promise<Buffer>, string?]>([
    ["empty", "empty", "a.pdf", () => Buffer.alloc(0)],
    ["one byte too large", "tooLarge", "a.pdf", () => paperOf(LARGEST_FILE + 1)],
    ["a program", "type", "a.exe", () => Buffer.from("MZ")],
    ["a program under another name", "mismatch", "a.pdf", () => Buffer.from("MZ\x90")],
    ["a picture that says it is a PDF", "mismatch", "a.pdf", () => picture(9, 9).png().toBuffer()],
    ["a PDF that the device calls a picture", "mismatch", "a.pdf", () => paper(), "image/png"],
    ["a page with a PDF's first line", "damaged", "a.pdf", () => Buffer.from("%PDF-1.4\n<html><script>alert(1)</script>")],
    ["locked", "encrypted", "a.pdf", () => paper({ userPassword: "x", pdfVersion: "1.7" })],
  ])("that is %s is not taken: %s", async (_, problem, name, make, type) => {
    const actor = await newResident();
    const ref = await begin(actor);
    expect(await send(actor, ref, await make(), name, "rabies", type)).toMatchObject({ problem });
    const [row] = await documentsOf(ref);
    expect(row!.file).toMatchObject({ status: "rejected", problem });
    expect(isKept(row!.file.key)).toBe(false);
    await expect(passDocument(actor, ref, "rabies")).rejects.toMatchObject({ key: "documents.notTaken" });
  });

  it("of exactly ten megabytes is taken", async () => {
    const actor = await newResident();
    expect(await send(actor, await begin(actor), paperOf(LARGEST_FILE))).toMatchObject({ problem: null });
  });

  it("cut off at sixty in a hundred leaves nothing half", async () => {
    const actor = await newResident();
    const ref = await begin(actor);
    const bytes = paperOf(2_000_000);
    const cut = Readable.from(
      (async function* () {
        yield bytes.subarray(0, 1_200_000);
        throw Object.assign(new Error("aborted"), { code: "ECONNRESET" });
      })(),
    );
    await expect(send(actor, ref, cut)).rejects.toThrow("aborted");
    expect(await documentsOf(ref)).toEqual([]);
    expect(readdirSync(incoming)).toEqual([]);
    const gone = await asSystem("test", (db) => db.storedFile.findFirstOrThrow({ where: { partyId: actor.partyId } }));
    expect(await jobsOf("removeFile")).toContain(gone.id);
    await removeFile({ fileId: gone.id });
    expect(await asSystem("test", (db) => db.storedFile.count({ where: { partyId: actor.partyId } }))).toBe(0);
  });

  it("whose process was killed is swept after a while, with what had come of it, and none that is on its way", async () => {
    const actor = await newResident();
    const ref = await begin(actor);
    const { file } = await received(actor, ref);
    const at = (minutes: number) => new Date(Date.now() - minutes * 60_000);
    const set = (createdAt: Date) =>
      asSystem("test", (db) => db.storedFile.update({ where: { id: file.id }, data: { status: "uploading", createdAt } }));
    await set(at(9));
    await sweepUploads();
    expect(await documentsOf(ref)).toHaveLength(1);
    await set(at(11));
    await sweepUploads();
    expect(await documentsOf(ref)).toEqual([]);
    await removeFile({ fileId: file.id });
    expect(isKept(file.key)).toBe(false);
  });

  it("that was given up and removed before its bytes were kept leaves none of them", async () => {
    const actor = await newResident();
    const ref = await begin(actor);
    const bytes = await paper();
    const slow = Readable.from(
      (async function* () {
        yield bytes.subarray(0, 100);
        const [row] = await documentsOf(ref);
        await asSystem("test", (db) => dropUpload(db, row!.file.id));
        await removeFile({ fileId: row!.file.id });
        yield bytes.subarray(100);
      })(),
    );
    const before = keysOf(await jobData("removeBytes"));
    await expect(send(actor, ref, slow)).rejects.toThrow("given up meanwhile");
    const keys = keysOf(await jobData("removeBytes")).filter((key) => !before.includes(key));
    expect(keys.filter(isKept)).toHaveLength(1);
    await removeBytes({ keys });
    expect(keys.filter(isKept)).toEqual([]);
  });

  it("that the storage cannot keep is given up at once, and can be sent again", async () => {
    const actor = await newResident();
    const ref = await begin(actor);
    await received(actor, ref);
    await rm(storageFolder(), { recursive: true });
    await writeFile(storageFolder(), "a folder is expected here");
    await expect(send(actor, ref, await paper(), "second.pdf")).rejects.toThrow();
    expect((await documentsOf(ref)).map(({ file }) => file.name)).toEqual(["proof.pdf"]);
    await rm(storageFolder());
    expect(await send(actor, ref, await paper(), "second.pdf")).toMatchObject({ problem: null });
  });
});
