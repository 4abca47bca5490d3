import { Readable } from "node:stream";
import { beforeAll, describe, expect, it } from "vitest";
import { answerRequest } from "@/lib/applications/commands/answer-request";
import { passDocument } from "@/lib/applications/commands/pass-document";
import { askFor, newSent } from "@/lib/applications/testing/new-sent";
import type { Resident } from "@/lib/auth/actor";
import { newResident } from "@/lib/auth/testing/new-resident";
import { asActor, asSystem } from "@/lib/db/as-actor";
import { addDocument } from "@/lib/documents/commands/add-document";
import { explainDocument } from "@/lib/documents/commands/explain-document";
import { openPreview } from "@/lib/documents/commands/open-file";
import { removeDocument } from "@/lib/documents/commands/remove-document";
import { removeFile } from "@/lib/documents/commands/remove-file";
import { LARGEST_FILE } from "@/lib/documents/rules";
import { ownFolder } from "@/lib/documents/testing/own-folder";
import { paper, paperOf, picture } from "@/lib/documents/testing/papers";
import { begin, documentsOf, isKept, received, send } from "@/lib/documents/testing/sending";
import { publishServices } from "@/lib/services/publish-services";

ownFolder();
beforeAll(() => publishServices());

describe("how much", () => {
  it("a place holds is counted one after the other, however many come at once", async () => {
    const actor = await newResident();
    const ref = await begin(actor);
    const bytes = await paper();
    const tried = await Promise.allSettled(Array.from({ length: 8 }, () => send(actor, ref, bytes)));
    const most = tried.filter(({ status }) => status === "fulfilled").length;
    expect(await documentsOf(ref)).toHaveLength(most);
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

describe("a file in place of another", () => {
  const instead = async (actor: Resident, ref: string, replaces: string, bytes?: Buffer) =>
    addDocument(actor, { ref, slot: "photo", replaces, name: "new.jpg", type: "" }, Readable.from([bytes ?? (await photo())]));
  const photo = () => picture(700, 900).jpeg().toBuffer();

  it("has it also where one file is all that a place holds; the old one goes when the new one is taken, and not before", async () => {
    const actor = await newResident();
    const ref = await begin(actor, "passport-renewal");
    const old = await received(actor, ref, "old.jpg", "photo");
    await expect(send(actor, ref, await photo(), "more.jpg", "photo")).rejects.toMatchObject({ key: "documents.tooMany" });
    const refused = await instead(actor, ref, old.id, Buffer.from("MZ"));
    expect(refused.problem).toBe("mismatch");
    expect(await documentsOf(ref)).toHaveLength(2);
    const taken = await instead(actor, ref, old.id);
    expect((await documentsOf(ref)).map(({ id }) => id)).toEqual([refused.id, taken.id]);
    await removeFile({ fileId: old.file.id });
    expect(isKept(old.file.key)).toBe(false);
  });

  it("takes no other place's file away, and no other person's", async () => {
    const actor = await newResident();
    const [ref, stranger] = [await begin(actor, "passport-renewal"), await newResident()];
    const identity = await received(actor, ref, "id.pdf", "identity");
    await instead(actor, ref, identity.id);
    expect(await documentsOf(ref)).toHaveLength(2);
    await instead(stranger, await begin(stranger, "passport-renewal"), identity.id);
    expect((await documentsOf(ref)).map(({ id }) => id)).toContain(identity.id);
    await expect(instead(stranger, ref, identity.id)).rejects.toMatchObject({ name: "NotFoundError" });
  });
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

describe("what a person says about a file", () => {
  it("is kept with it while it may still be changed, by nobody else, and is no word of the city's", async () => {
    const actor = await newResident();
    const ref = await begin(actor, "passport-renewal");
    const { id } = await received(actor, ref, "photo.jpg", "photo");
    const remark = { ref, slot: "photo", document: id, remark: "A baby." };
    const kept = () => asSystem("test", (db) => db.document.findUniqueOrThrow({ where: { id }, select: { remark: true, status: true } }));
    await explainDocument(actor, remark);
    expect(await kept()).toEqual({ remark: "A baby.", status: "received" });
    const other = { ...remark, remark: "Other" };
    await expect(explainDocument(await newResident(), other)).rejects.toMatchObject({ name: "NotFoundError" });
    await expect(explainDocument(actor, { ...other, slot: "identity" })).rejects.toMatchObject({ name: "NotFoundError" });
    const change = (data: object) => asActor(actor, (db) => db.document.updateMany({ where: { id }, data }));
    for (const data of [{ status: "accepted" }, { note: "Good" }, { kind: "identity" }])
      await expect(change(data)).rejects.toThrow(/may not change|row-level security/);
    await asSystem("test", (db) => db.application.update({ where: { ref }, data: { status: "expired", expiresAt: null } }));
    await expect(explainDocument(actor, other)).rejects.toMatchObject({ name: "NotFoundError" });
    expect(await change({ remark: "Other" })).toEqual({ count: 0 });
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
    expect(await documentsOf(ref)).toEqual([]);
    const second = await received(actor, ref, "chip.pdf", slot);
    await answerRequest(actor, { ref, item: slot, reply: "" });
    await expect(send(actor, ref, await paper(), "late.pdf", slot)).rejects.toMatchObject({ name: "NotFoundError" });
    await expect(removeDocument(actor, { ref, slot, document: second.id })).rejects.toMatchObject({ name: "NotFoundError" });
    await expect(send(actor, ref, await paper(), "late.pdf")).rejects.toMatchObject({ name: "NotFoundError" });
    expect((await documentsOf(ref)).map(({ id }) => id)).toEqual([second.id]);
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
