import { randomUUID } from "node:crypto";
import { existsSync, readdirSync } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { beginApplication } from "@/lib/applications/commands/begin-application";
import { answerRequest } from "@/lib/applications/commands/answer-request";
import { deleteDraft } from "@/lib/applications/commands/delete-draft";
import { passDocument } from "@/lib/applications/commands/pass-document";
import { askFor, newSent } from "@/lib/applications/testing/new-sent";
import type { Resident } from "@/lib/auth/actor";
import { newResident } from "@/lib/auth/testing/new-resident";
import { asActor, asSystem } from "@/lib/db/as-actor";
import { addDocument } from "@/lib/documents/commands/add-document";
import { openFile, openPreview } from "@/lib/documents/commands/open-file";
import { removeDocument } from "@/lib/documents/commands/remove-document";
import { removeFile } from "@/lib/documents/commands/remove-file";
import { reuseDocument } from "@/lib/documents/commands/reuse-document";
import { scanStoredFile } from "@/lib/documents/commands/scan-stored-file";
import { sweepUploads } from "@/lib/documents/commands/sweep-uploads";
import { listDocuments, listReusable } from "@/lib/documents/queries/list-documents";
import { LARGEST_FILE } from "@/lib/documents/rules";
import { paper, paperOf, picture } from "@/lib/documents/testing/papers";
import { env } from "@/lib/env";
import { publishServices } from "@/lib/services/publish-services";

const files = () => fileURLToPath(new URL(env().STORAGE_URL));
const incoming = () => join(env().DATA_DIR, "incoming");
beforeAll(() => publishServices());
afterAll(() => rm(files(), { recursive: true, force: true }));

const begin = (actor: Resident, service = "dog-licence") => beginApplication(actor, { service, key: randomUUID() });
const send = (actor: Resident, ref: string, bytes: Buffer | Readable, name = "proof.pdf", slot = "rabies", type = "") =>
  addDocument(actor, { ref, slot, name, type }, Buffer.isBuffer(bytes) ? Readable.from([bytes]) : bytes);
const rows = (ref: string) =>
  asSystem("test", (db) =>
    db.document.findMany({ where: { application: { ref } }, orderBy: { id: "asc" }, select: { id: true, kind: true, file: true } }),
  );
const jobs = (queue: string) =>
  asSystem("test", (db) => db.$queryRaw<{ data: { fileId: string } }[]>`SELECT data FROM pgboss.job WHERE name = ${queue}`);
const isKept = (key: string) => existsSync(join(files(), key.slice(0, 2), key));

/** A file that went all the way. */
async function received(actor: Resident, ref: string, name = "proof.pdf", slot = "rabies") {
  const bytes = name.endsWith(".pdf") ? await paper() : await picture(700, 900).jpeg().toBuffer();
  const { id } = await send(actor, ref, bytes, name, slot);
  const { file } = (await rows(ref)).find((row) => row.id === id)!;
  await scanStoredFile({ fileId: file.id });
  return { id, file };
}

describe("a file", () => {
  it("is written down, kept and then checked; what is kept is what was sent", async () => {
    const actor = await newResident();
    const ref = await begin(actor);
    const bytes = await paper();
    expect(await send(actor, ref, bytes)).toMatchObject({ name: "proof.pdf", problem: null });
    const [row] = await rows(ref);
    expect(row!.file).toMatchObject({ status: "checking", size: bytes.length, facts: { pages: 1 }, previewKey: null });
    expect(await jobs("scanFile")).toContainEqual({ data: { fileId: row!.file.id } });
    await expect(openFile(actor, row!.file.id)).rejects.toThrow("no such row"); // not before it is known to be clean
    await scanStoredFile({ fileId: row!.file.id });
    const opened = await openFile(actor, row!.file.id);
    expect(await buffer(opened.bytes)).toEqual(bytes);
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
    const [row] = await rows(ref);
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
    expect(await rows(ref)).toEqual([]);
    expect(readdirSync(incoming())).toEqual([]);
    const gone = await asSystem("test", (db) => db.storedFile.findFirstOrThrow({ where: { partyId: actor.partyId } }));
    expect(await jobs("removeFile")).toContainEqual({ data: { fileId: gone.id } });
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
    expect(await rows(ref)).toHaveLength(1);
    await set(at(11));
    await sweepUploads();
    expect(await rows(ref)).toEqual([]);
    await removeFile({ fileId: file.id });
    expect(isKept(file.key)).toBe(false);
  });

  it("that the storage cannot keep is given up at once, and can be sent again", async () => {
    const actor = await newResident();
    const ref = await begin(actor);
    await received(actor, ref);
    await rm(files(), { recursive: true });
    await writeFile(files(), "a folder is expected here");
    await expect(send(actor, ref, await paper(), "second.pdf")).rejects.toThrow();
    expect((await rows(ref)).map(({ file }) => file.name)).toEqual(["proof.pdf"]);
    await rm(files());
    expect(await send(actor, ref, await paper(), "second.pdf")).toMatchObject({ problem: null });
  });
});

describe("how much", () => {
  it("a place holds is counted one after the other, however many come at once", async () => {
    const actor = await newResident();
    const ref = await begin(actor);
    const bytes = await paper();
    const tried = await Promise.allSettled(Array.from({ length: 8 }, () => send(actor, ref, bytes)));
    const most = tried.filter(({ status }) => status === "fulfilled").length;
    expect(await rows(ref)).toHaveLength(most);
    const [refused] = tried.filter((one) => one.status === "rejected");
    expect(refused!.reason).toMatchObject({ key: "documents.tooMany", values: { most } });
  });

  it("an application holds is fifty megabytes, also when all come at once", async () => {
    const actor = await newResident();
    const ref = await begin(actor, "passport-renewal");
    const big = paperOf(LARGEST_FILE);
    const slots = ["oldPassport", "oldPassport", "identity", "identity", "addressProof", "addressProof"];
    const sent = await Promise.all(slots.map((slot) => send(actor, ref, big, "big.pdf", slot)));
    expect(sent.map(({ problem }) => problem).sort()).toEqual(["noRoom", null, null, null, null, null].sort());
  }, 60_000);
});

describe("a passport photo", () => {
  it("is a picture, is looked at, and has a small one for the page", async () => {
    const actor = await newResident();
    const ref = await begin(actor, "passport-renewal");
    expect(await send(actor, ref, await paper(), "photo.pdf", "photo")).toMatchObject({ problem: "notImage" });
    const { file } = await received(actor, ref, "photo.jpg", "photo");
    expect(file.facts).toEqual({ width: 700, height: 900, portrait: { size: true, ratio: true, sharpness: true, light: true } });
    expect(await openPreview(actor, file.id)).toBeDefined();
    await expect(openPreview(await newResident(), file.id)).rejects.toThrow("no such row");
  });
});

describe("another person's", () => {
  it("draft takes no file, and their file is seen, opened, reused and removed by nobody else", async () => {
    const [actor, stranger] = [await newResident(), await newResident()];
    const ref = await begin(actor);
    const own = await begin(stranger);
    const { id, file } = await received(actor, ref);
    const refused = [
      async () => send(stranger, ref, await paper()),
      () => openFile(stranger, file.id),
      () => reuseDocument(stranger, { ref: own, slot: "rabies", file: file.id }),
      () => reuseDocument(stranger, { ref, slot: "rabies", file: file.id }),
      () => removeDocument(stranger, { ref, slot: "rabies", document: id }),
      () => passDocument(stranger, ref, "rabies"),
    ];
    for (const attempt of refused) await expect(attempt()).rejects.toMatchObject({ name: "NotFoundError" });
    await removeDocument(stranger, { ref: own, slot: "rabies", document: id }); // not there: nothing changes
    expect(await rows(ref)).toHaveLength(1);
    expect(await asActor(stranger, (db) => listDocuments(db, stranger))).toEqual([]);
    const seen = await asActor(stranger, async (db) => [await db.storedFile.count(), await db.document.count()]);
    expect(seen).toEqual([0, 0]); // the second wall, with no where-clause at all
  });

  it("row cannot be made: neither a file nor a document for someone else's draft", async () => {
    const [actor, stranger] = [await newResident(), await newResident()];
    const { file } = await received(actor, await begin(actor));
    const shape = { accountId: stranger.accountId, key: randomUUID(), name: "x", type: "application/pdf", size: 0 };
    await expect(asActor(stranger, (db) => db.storedFile.create({ data: { ...shape, partyId: actor.partyId } }))).rejects.toThrow();
    await expect(
      asActor(stranger, (db) => db.document.create({ data: { partyId: stranger.partyId, fileId: file.id, kind: "x", name: "x" } })),
    ).rejects.toThrow();
  });
});

describe("a file that was sent before", () => {
  it("goes to another application: the same bytes, once, and only when it is clean", async () => {
    const actor = await newResident();
    const [first, second] = [await begin(actor), await begin(actor)];
    const { file } = await received(actor, first);
    await send(actor, first, await paper(), "unchecked.pdf");
    const unchecked = (await rows(first)).find((row) => row.file.name === "unchecked.pdf")!.file;
    const place = { ref: second, slot: "rabies" };
    const { id: applicationId } = await asSystem("test", (db) => db.application.findUniqueOrThrow({ where: { ref: second } }));
    const offered = await asActor(actor, (db) => listReusable(db, actor, { applicationId, kind: "rabies", onlyImages: false }));
    expect(offered.map(({ id }) => id)).toEqual([file.id]);
    await Promise.all([1, 2, 3].map(() => reuseDocument(actor, { ...place, file: file.id })));
    expect((await rows(second)).map((row) => row.file.id)).toEqual([file.id]);
    await expect(reuseDocument(actor, { ...place, file: unchecked.id })).rejects.toThrow("no such row");
  });

  it("stays while it is a document somewhere, and goes with the last one", async () => {
    const actor = await newResident();
    const [first, second] = [await begin(actor), await begin(actor)];
    const { id, file } = await received(actor, first);
    await reuseDocument(actor, { ref: second, slot: "rabies", file: file.id });
    await removeDocument(actor, { ref: first, slot: "rabies", document: id });
    await removeDocument(actor, { ref: first, slot: "rabies", document: id });
    await removeFile({ fileId: file.id });
    expect(isKept(file.key)).toBe(true);
    await deleteDraft(actor, second);
    expect((await jobs("removeFile")).filter(({ data }) => data.fileId === file.id)).toHaveLength(2);
    await removeFile({ fileId: file.id });
    await removeFile({ fileId: file.id });
    expect(isKept(file.key)).toBe(false);
    expect(await asSystem("test", (db) => db.storedFile.count({ where: { id: file.id } }))).toBe(0);
  });
});

describe("what the city asks for later", () => {
  /** An application that was sent, and something asked for; the slot is the item's id. */
  async function asked(actor: Resident) {
    const { id, ref } = await newSent(actor, { status: "actionRequired" });
    const slot = await askFor(id, "The chip", "document");
    return { ref, slot };
  }

  it("takes files while it is open, gives them back, and holds them once it is answered", async () => {
    const actor = await newResident();
    const { ref, slot } = await asked(actor);
    const first = await received(actor, ref, "chip.pdf", slot);
    await removeDocument(actor, { ref, slot, document: first.id });
    expect(await rows(ref)).toEqual([]);
    const second = await received(actor, ref, "chip.pdf", slot);
    await answerRequest(actor, { ref, item: slot, reply: "" });
    await expect(send(actor, ref, await paper(), "late.pdf", slot)).rejects.toMatchObject({ name: "NotFoundError" });
    await expect(removeDocument(actor, { ref, slot, document: second.id })).rejects.toMatchObject({ name: "NotFoundError" });
    await expect(send(actor, ref, await paper(), "late.pdf")).rejects.toMatchObject({ name: "NotFoundError" });
    expect((await rows(ref)).map(({ id }) => id)).toEqual([second.id]);
  });

  it("takes no stranger's file", async () => {
    const { ref, slot } = await asked(await newResident());
    await expect(send(await newResident(), ref, await paper(), "chip.pdf", slot)).rejects.toMatchObject({ name: "NotFoundError" });
  });
});

describe("going on", () => {
  it("asks for a file that is needed, and leads past one that is being checked", async () => {
    const actor = await newResident();
    const ref = await begin(actor);
    await expect(passDocument(actor, ref, "rabies")).rejects.toMatchObject({ key: "documents.choose" });
    await send(actor, ref, await paper());
    expect(await passDocument(actor, ref, "rabies")).toMatchObject({ kind: "page" });
    await expect(passDocument(actor, ref, "nothing")).rejects.toMatchObject({ name: "NotFoundError" });
  });
});
