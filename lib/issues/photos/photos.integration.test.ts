import { Readable } from "node:stream";
import { beforeAll, describe, expect, it } from "vitest";
import sharp from "sharp";
import { newResident } from "@/lib/auth/testing/new-resident";
import { newStaff } from "@/lib/auth/testing/new-staff";
import { asActor, asSystem } from "@/lib/db/as-actor";
import { removeFile } from "@/lib/documents/commands/remove-file";
import { scanStoredFile } from "@/lib/documents/commands/scan-stored-file";
import { picture } from "@/lib/documents/testing/papers";
import { dropOldDrafts } from "@/lib/issues/draft/drop-drafts";
import { findDraftOf } from "@/lib/issues/draft/find-draft";
import { beginDraft } from "@/lib/issues/draft/keep-draft";
import { addIssuePhoto, type PhotoPlace } from "@/lib/issues/photos/add-photo";
import { leavePhotoOut, listDraftPhotos } from "@/lib/issues/photos/draft-photos";
import { givePhotos } from "@/lib/issues/photos/give-photos";
import { openIssuePhoto } from "@/lib/issues/photos/open-photo";
import { newIssue } from "@/lib/issues/testing/new-issue";
import { storage } from "@/lib/storage/storage";

const visitor = { kind: "visitor" } as const;
let photo: Buffer;
beforeAll(async () => {
  photo = await picture(400, 300)
    .jpeg()
    .withExif({ IFD3: { GPSLatitude: "38/1 7/1 0/1" }, IFD0: { Make: "Camera of Maya" } })
    .toBuffer();
});

const newDraft = async () => (await findDraftOf(await beginDraft({ category: "pothole" })))!;
const send = (place: PhotoPlace, bytes = photo, name = "hole.jpg", type = "image/jpeg") =>
  addIssuePhoto(visitor, place, { name, type }, Readable.from([bytes]));
const fileOf = (id: string) =>
  asSystem("test", (db) => db.issuePhoto.findUniqueOrThrow({ where: { id }, select: { storedFileId: true, file: true } }));
async function sendClean(place: PhotoPlace) {
  const { id } = await send(place);
  await scanStoredFile({ fileId: (await fileOf(id)).storedFileId });
  return id;
}
const read = async (stream: Readable) => Buffer.concat(await stream.toArray());

describe("a photo of a report", () => {
  it("is drawn anew: nothing of where and with what it was taken is kept, in no file", async () => {
    const id = await sendClean({ draftId: (await newDraft()).id });
    const { file } = await fileOf(id);
    expect((await sharp(photo).metadata()).exif).toBeDefined();
    for (const key of [file.key, file.previewKey!]) {
      const kept = await read(await storage().open(key));
      expect((await sharp(kept).metadata()).exif).toBeUndefined();
      expect(kept.includes("Maya")).toBe(false);
    }
  });

  it("is nobody's: it has no party and no account", async () => {
    const { file } = await fileOf((await send({ draftId: (await newDraft()).id })).id);
    expect([file.area, file.partyId, file.accountId]).toEqual(["issues", null, null]);
  });

  it.each([
    ["a PDF", "a.pdf", "application/pdf", Buffer.from("%PDF-1.7"), "notImage"],
    ["a text", "a.txt", "text/plain", Buffer.from("hello"), "notImage"],
    ["a program that calls itself a picture", "a.jpg", "image/jpeg", Buffer.from("MZ program"), "mismatch"],
    ["a broken picture", "a.jpg", "image/jpeg", Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]), "damaged"],
    ["nothing", "a.jpg", "image/jpeg", Buffer.alloc(0), "empty"],
    ["40 MB", "a.jpg", "image/jpeg", Buffer.alloc(40 * 1024 * 1024), "tooLarge"],
  ])("cannot be %s, and says why", async (_, name, type, bytes, problem) => {
    expect(await send({ draftId: (await newDraft()).id }, bytes, name, type)).toMatchObject({ problem });
  });

  it("is one of three at most, also when fifty come at once", async () => {
    const { id: draftId } = await newDraft();
    const outcomes = await Promise.allSettled(Array.from({ length: 50 }, () => send({ draftId })));
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(3);
    expect(await listDraftPhotos(draftId)).toHaveLength(3);
  });

  it("of the place after the work is one of six at most, also when twenty come at once", async () => {
    const crew = await newStaff("works", ["public-works"]);
    const { id: reportId } = await newIssue();
    const after = () => addIssuePhoto(crew, { reportId, side: "after" }, { name: "after.jpg", type: "image/jpeg" }, Readable.from([photo]));
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, after));
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(6);
    expect(await asSystem("test", (db) => db.issuePhoto.count({ where: { reportId, side: "after" } }))).toBe(6);
  });

  it("keeps the end of its name only, and nothing in it that could be a line of its own, a path or a direction", async () => {
    const hostile = `../../etc/<script>alert(1)</script>\r\nBcc: x@post.example \u202egpj.jpg`;
    const { file } = await fileOf((await send({ draftId: (await newDraft()).id }, photo, hostile)).id);
    expect(file.name).not.toMatch(/[/\\\r\n\u202e]/);
    expect(file.problem).toBeNull();
  });

  it("is seen by its writer alone until it is sent, and then by everybody, until staff hide it", async () => {
    const draft = await newDraft();
    const id = await sendClean({ draftId: draft.id });
    const seen = (who: Parameters<typeof openIssuePhoto>[0], of?: typeof draft) => openIssuePhoto(who, id, of).then(() => true, () => false); // prettier-ignore
    expect([await seen(visitor, draft), await seen(visitor), await seen(visitor, await newDraft())]).toEqual([true, false, false]);
    const { id: reportId } = await newIssue(visitor, { draftId: draft.id });
    const shown = () => asActor(visitor, (db) => db.publicIssue.findUniqueOrThrow({ where: { reportId } }));
    expect(await shown()).toMatchObject({ photos: 1, firstPhotoId: id });
    expect([await seen(visitor), await seen(await newResident())]).toEqual([true, true]);
    const works = await newStaff("works", ["public-works"]);
    await asActor(works, (db) => db.issuePhoto.updateMany({ where: { id }, data: { hiddenAt: new Date() } }));
    expect(await seen(visitor)).toBe(false);
    expect(await shown()).toMatchObject({ photos: 0, firstPhotoId: null });
  });

  it("is shown from the moment that it was found clean, also when the report was sent before", async () => {
    const draft = await newDraft();
    const { id } = await send({ draftId: draft.id });
    const { id: reportId } = await newIssue(visitor, { draftId: draft.id });
    const photos = async () => (await asActor(visitor, (db) => db.publicIssue.findUniqueOrThrow({ where: { reportId } }))).photos;
    expect(await photos()).toBe(0);
    await scanStoredFile({ fileId: (await fileOf(id)).storedFileId });
    expect(await photos()).toBe(1);
  });

  it("of a draft goes to a report of the same problem, and nothing else of it does", async () => {
    const draft = await newDraft();
    const id = await sendClean({ draftId: draft.id });
    const { id: reportId, ref } = await newIssue();
    await givePhotos(visitor, draft, ref);
    expect(await asActor(visitor, (db) => db.publicIssue.findUniqueOrThrow({ where: { reportId } }))).toMatchObject({
      ...{ photos: 1, firstPhotoId: id, summary: "A deep hole by the drain" },
    });
    expect(await listDraftPhotos(draft.id)).toEqual([]);
  });

  it("goes to no report of another problem, to none that is over, and nowhere before it was checked", async () => {
    const draft = await newDraft();
    const { id } = await send({ draftId: draft.id });
    const same = await newIssue();
    await expect(givePhotos(visitor, draft, same.ref)).rejects.toMatchObject({ key: "issues.photoNotHere" });
    await scanStoredFile({ fileId: (await fileOf(id)).storedFileId });
    const lamp = await newIssue(visitor, { category: "streetlight" });
    await expect(givePhotos(visitor, draft, lamp.ref)).rejects.toThrow("not the same problem");
    const end = { status: "closed", resolution: "cancelled", updatedAt: new Date() };
    await asSystem("test", (db) => db.issueReport.update({ where: { id: same.id }, data: end }));
    await expect(givePhotos(visitor, draft, same.ref)).rejects.toThrow("not the same problem");
    await expect(givePhotos(visitor, undefined, same.ref)).rejects.toMatchObject({ key: "issues.draftGone" });
    expect(await listDraftPhotos(draft.id)).toHaveLength(1);
  });

  it("is left out again by its own report only, and its bytes go", async () => {
    const [draft, other] = [await newDraft(), await newDraft()];
    const id = await sendClean({ draftId: draft.id });
    const { storedFileId, file } = await fileOf(id);
    await leavePhotoOut(other.id, id);
    expect(await listDraftPhotos(draft.id)).toHaveLength(1);
    await leavePhotoOut(draft.id, id);
    expect(await listDraftPhotos(draft.id)).toEqual([]);
    await removeFile({ fileId: storedFileId });
    await expect(storage().open(file.key).then(read)).rejects.toThrow();
  });

  it("goes with a report that nobody went on with, after seven days", async () => {
    const draft = await newDraft();
    await sendClean({ draftId: draft.id });
    const later = (days: number) => new Date(Date.now() + days * 86_400_000);
    await asSystem("test", (db) => dropOldDrafts(db, later(6)));
    expect(await listDraftPhotos(draft.id)).toHaveLength(1);
    await asSystem("test", (db) => dropOldDrafts(db, later(8)));
    expect(await listDraftPhotos(draft.id)).toEqual([]);
  });
});
