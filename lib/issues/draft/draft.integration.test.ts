import { describe, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { newResident } from "@/lib/auth/testing/new-resident";
import { newStaff } from "@/lib/auth/testing/new-staff";
import { asActor, asSystem } from "@/lib/db/as-actor";
import type { DraftAnswers } from "@/lib/issues/draft/draft";
import { findDraftOf } from "@/lib/issues/draft/find-draft";
import { beginDraft, keepDraft } from "@/lib/issues/draft/keep-draft";
import { sendDraft } from "@/lib/issues/draft/send-draft";
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

  it("keeps an address sealed, and forgets it when the person wants to stay anonymous", async () => {
    const { token, draft } = await newDraft(whole, { email: "maya@post.example" });
    const row = () => asSystem("test", (db) => db.issueDraft.findUniqueOrThrow({ where: { id: draft.id } }));
    expect(JSON.stringify(await row())).not.toContain("maya");
    await keepDraft(draft, { contact: "none" }, {});
    expect((await row()).contactSealed).toBeNull();
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
