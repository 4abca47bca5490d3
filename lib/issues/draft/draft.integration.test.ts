import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { newResident } from "@/lib/auth/testing/new-resident";
import { newStaff } from "@/lib/auth/testing/new-staff";
import { asActor, asSystem } from "@/lib/db/as-actor";
import { scanStoredFile } from "@/lib/documents/commands/scan-stored-file";
import { picture } from "@/lib/documents/testing/papers";
import { typedSteps, type DraftAnswers, type TypedStep } from "@/lib/issues/draft/draft";
import { findDraftOf } from "@/lib/issues/draft/find-draft";
import { beginDraft, keepDraft, keepTyped } from "@/lib/issues/draft/keep-draft";
import { readTyped } from "@/lib/issues/draft/typed-page";
import { sealTyped } from "@/lib/issues/draft/typed";
import { sendDraft } from "@/lib/issues/draft/send-draft";
import { addIssuePhoto } from "@/lib/issues/photos/add-photo";
import { leavePhotoOut } from "@/lib/issues/photos/draft-photos";
import { quayStreet } from "@/lib/issues/testing/new-issue";

const visitor = { kind: "visitor" } as const;
const place = { ...quayStreet(), how: "address" as const, address: "22 Quay Street", note: "by the bus stop" };
const whole: Partial<DraftAnswers> = {
  category: "pothole",
  place,
  description: "A deep hole",
  answers: { size: "bigger" },
  contact: "none",
};

async function newDraft(said = whole, reach = {}) {
  const token = await beginDraft({});
  await keepDraft((await findDraftOf(token))!, said, reach);
  return { token, draft: (await findDraftOf(token))! };
}
const rowOf = ({ id }: { id: string }) => asSystem("test", (db) => db.issueDraft.findUniqueOrThrow({ where: { id } }));
const formOf = (fields: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
};
const reported = (ref: string) => asSystem("test", (db) => db.issueReport.findUniqueOrThrow({ where: { ref } }));

describe("a report that is being written", () => {
  it("is found by its token and by nothing else", async () => {
    const { token } = await newDraft();
    expect(await findDraftOf(token)).toMatchObject(whole);
    for (const other of [undefined, "", `${token}x`, token.toLowerCase()]) expect(await findDraftOf(other)).toBeUndefined();
    for (const actor of [visitor, await newResident()]) expect(await asActor(actor, (db) => db.issueDraft.count())).toBe(0);
  });

  it("keeps what two tabs were told, and ends after seven days", async () => {
    const { token, draft } = await newDraft();
    await Promise.all([keepDraft(draft, { description: "Another text" }), keepDraft(draft, { contact: "none" })]);
    expect(await findDraftOf(token)).toMatchObject({ description: "Another text", contact: "none", place });
    await asSystem("test", (db) => db.issueDraft.updateMany({ where: { id: draft.id }, data: { expiresAt: new Date(0) } }));
    expect(await findDraftOf(token)).toBeUndefined();
  });

  it("keeps what is typed as it stands, apart from what was said, and never an earlier turn over a later one", async () => {
    const { token, draft } = await newDraft();
    const keep = (turn: number, description: string) => keepTyped(draft, "details", { turn, fields: { description } });
    expect(await keep(2, "A d")).toBe(true);
    expect(await keep(1, "A")).toBe(false);
    expect(await keep(2, "")).toBe(false);
    expect(await findDraftOf(token)).toMatchObject({ ...whole, typed: { details: { turn: 2, fields: { description: "A d" } } } });
  });

  it("keeps what is typed on each page apart from the others, sealed", async () => {
    const { token, draft } = await newDraft();
    const typed = {
      where: { turn: 7, fields: { how: "address", address: "9 Prosp" } },
      details: { turn: 1, fields: { description: "A d" } },
      contact: { turn: 3, fields: { contact: "email", email: "maya@post" } },
    };
    for (const step of typedSteps) expect(await keepTyped(draft, step, typed[step])).toBe(true);
    expect((await findDraftOf(token))!.typed).toEqual(typed);
    expect(JSON.stringify(await rowOf(draft))).not.toMatch(/maya|Prosp|A d\b/);

    await keepDraft(draft, { contact: "none", ...sealTyped(draft.id, "contact", { turn: 4, fields: {} }) }, {});
    expect((await findDraftOf(token))!.typed).toEqual({ ...typed, contact: { turn: 4, fields: {} } });
    expect(await keepTyped(draft, "contact", typed.contact)).toBe(false); // it was sent since
  });

  it("takes of what is typed on a page what the page asks for, and nothing half", async () => {
    const { draft } = await newDraft();
    const read = (step: TypedStep, fields: Record<string, string>) => readTyped(step, draft, formOf({ turn: "1", ...fields }));
    expect(read("contact", { contact: "email", email: "maya@" })?.fields).toEqual({ contact: "email", email: "maya@" });
    expect(read("where", { how: "map", lat: "1e309", from: "check" })?.fields).toEqual({ how: "map", lat: "1e309" });
    expect(read("details", { "q-size": "plate", "q-other": "x" })?.fields).toEqual({ "q-size": "plate" });
    const wrongs: Record<string, string>[] = [{ turn: "-1" }, { how: "by mail" }, { email: "x" }, { address: "x".repeat(5_001) }];
    for (const wrong of wrongs) expect(read("where", wrong)).toBeUndefined();
  });

  it("keeps an address sealed, and forgets it when the person wants to stay anonymous", async () => {
    const { token, draft } = await newDraft(whole, { email: "maya@post.example" });
    expect(JSON.stringify(await rowOf(draft))).not.toContain("maya");
    await keepDraft(draft, { contact: "none" }, {});
    expect((await rowOf(draft)).contactSealed).toBeNull();
    expect((await findDraftOf(token))!.reach).toEqual({});
  });
});

describe("sending it", () => {
  it("makes a report of it, with its note, and nothing is left of the draft", async () => {
    const { token, draft } = await newDraft();
    const { ref } = await sendDraft(visitor, draft, draft.key, "en");
    expect(await reported(ref)).toMatchObject({ address: "22 Quay Street, by the bus stop", severity: 2, formKey: draft.key });
    expect(await findDraftOf(token)).toBeUndefined();
  });

  it("twice, at once and later, is one report with one answer", async () => {
    const { draft } = await newDraft();
    const send = (of: typeof draft | undefined) => sendDraft(visitor, of, draft.key, "en");
    const answers = [...(await Promise.all([send(draft), send(draft), send(draft)])), await send(undefined)];
    expect(new Set(answers.map(({ ref, token }) => `${ref} ${token}`)).size).toBe(1);
  });

  it("is refused as long as something is missing, or when there is no such report", async () => {
    const { draft } = await newDraft({ category: "pothole" });
    await expect(sendDraft(visitor, draft, draft.key, "en")).rejects.toMatchObject({ key: "issues.notWhole" });
    await expect(sendDraft(visitor, undefined, draft.key, "en")).rejects.toMatchObject({ key: "issues.draftGone" });
  });

  describe("with a photo", () => {
    async function withPhoto(bytes: Buffer) {
      const made = await newDraft();
      const { id } = await addIssuePhoto(
        visitor,
        { draftId: made.draft.id },
        { name: "hole.jpg", type: "image/jpeg" },
        Readable.from([bytes]),
      );
      const send = () => sendDraft(visitor, made.draft, made.draft.key, "en");
      return { ...made, id, send };
    }
    const photosOf = (ref: string) => asSystem("test", (db) => db.issuePhoto.count({ where: { report: { ref } } }));

    it("that could not be taken is refused by its name, and nothing is lost; without it, the report goes", async () => {
      const { token, draft, id, send } = await withPhoto(Buffer.from("MZ"));
      await expect(send()).rejects.toMatchObject({ key: "issues.photoNotTaken", values: { number: 1, name: "hole.jpg" } });
      expect(await findDraftOf(token)).toMatchObject(whole);
      await leavePhotoOut(draft.id, id);
      expect(await photosOf((await send()).ref)).toBe(0);
    });

    it("that is still being checked is refused by its name, and goes with the report once it is received", async () => {
      const { id, send } = await withPhoto(await picture(40, 30).jpeg().toBuffer());
      await expect(send()).rejects.toMatchObject({ key: "issues.photoNotHere", values: { number: 1, name: "hole.jpg" } });
      const { storedFileId: fileId } = await asSystem("test", (db) => db.issuePhoto.findUniqueOrThrow({ where: { id } }));
      await scanStoredFile({ fileId });
      expect(await photosOf((await send()).ref)).toBe(1);
    });

    it("that never arrived whole is refused, too", async () => {
      const { id, send } = await withPhoto(await picture(40, 30).jpeg().toBuffer());
      await asSystem("test", (db) => db.storedFile.updateMany({ where: { issuePhotos: { some: { id } } }, data: { status: "uploading" } }));
      await expect(send()).rejects.toMatchObject({ key: "issues.photoNotHere" });
    });
  });

  it("asks again how to reach somebody who was signed out meanwhile", async () => {
    const { draft } = await newDraft({ ...whole, contact: "account" });
    await expect(sendDraft(visitor, draft, draft.key, "en")).rejects.toMatchObject({ key: "issues.chooseContact" });
  });

  it("by staff is one that came by phone, and nobody's", async () => {
    const { draft } = await newDraft();
    const { ref, token } = await sendDraft(await newStaff("works", ["public-works"]), draft, draft.key, "en");
    expect(await reported(ref)).toMatchObject({ origin: "phone", reporterAccountId: null });
    expect(token).toBeDefined();
  });

  it.each([
    ["account", true],
    ["none", false],
  ] as const)("by somebody signed in who chose %s leaves a trace in their account: %s", async (contact, isTheirs) => {
    const resident: Actor = await newResident();
    const { draft } = await newDraft({ ...whole, contact });
    const { ref } = await sendDraft(resident, draft, draft.key, "en");
    const { reporterAccountId, partyId } = await reported(ref);
    expect([reporterAccountId, partyId]).toEqual(isTheirs ? [resident.accountId, resident.partyId] : [null, null]);
  });
});
