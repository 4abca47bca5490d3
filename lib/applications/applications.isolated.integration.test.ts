import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { beginApplication } from "@/lib/applications/commands/begin-application";
import { removeItem, saveItem } from "@/lib/applications/commands/save-item";
import { savePage } from "@/lib/applications/commands/save-page";
import { sendApplication } from "@/lib/applications/commands/send-application";
import { findDraft } from "@/lib/applications/queries/find-draft";
import type { Resident } from "@/lib/auth/actor";
import { newResident } from "@/lib/auth/testing/new-resident";
import { progressOfDraft } from "@/lib/applications/draft/progress-of-draft";
import { DomainError, NotFoundError } from "@/lib/errors";
import { asActor, asSystem } from "@/lib/db/as-actor";
import { billRow, payAtGateway } from "@/lib/payments/testing/pay";
import { serveGateway } from "@/lib/payments/testing/serve-gateway";
import { settlePayment } from "@/lib/payments/commands/settle-payment";
import { publishServices } from "@/lib/services/publish-services";

let gateway: Awaited<ReturnType<typeof serveGateway>>;
beforeAll(async () => {
  gateway = await serveGateway();
  await publishServices();
});
afterAll(() => gateway.stop());

const begin = (actor: Resident, key: string = randomUUID()) => beginApplication(actor, { service: "dog-licence", key });
const owner = { ownerName: "Maya Ortiz", home: "14 Quay Street", over65: "no" };
/** As from a page of its own each time, opened at that revision. */
const save = (actor: Resident, ref: string, fields: Record<string, string>, revision = 0) =>
  savePage(actor, { ref, page: "owner", tab: randomUUID(), revision, asked: Object.keys(owner), fields });

describe("a draft", () => {
  it("is begun once for twenty presses of one form", async () => {
    const [actor, key] = [await newResident(), randomUUID()];
    const refs = await Promise.all(Array.from({ length: 20 }, () => begin(actor, key)));
    expect(new Set(refs).size).toBe(1);
  });

  it("keeps what is right when something else is not", async () => {
    const actor = await newResident();
    const ref = await begin(actor);
    const saved = await save(actor, ref, { ...owner, home: "1 Nowhere Road" });
    expect(saved.problems).toEqual({ home: { problem: "answers.address.unknown" } });
    const { draft } = await asActor(actor, (db) => findDraft(db, actor, ref));
    expect(Object.keys(draft.answers).sort()).toEqual(["over65", "ownerName"]);
  });

  it("loses no answer when two devices save at once: one of each question wins, the other is named", async () => {
    const actor = await newResident();
    const ref = await begin(actor);
    const names = Array.from({ length: 8 }, (_, n) => `Name ${n}`);
    const saved = await Promise.all(names.map((ownerName) => save(actor, ref, { ...owner, ownerName })));
    expect(saved.filter(({ conflicts }) => !("ownerName" in conflicts))).toHaveLength(1);
    const { draft, revision } = await asActor(actor, (db) => findDraft(db, actor, ref));
    expect(revision).toBe(8);
    expect(names).toContain(draft.answers.ownerName!.value);
  });

  it("of another person is not there", async () => {
    const ref = await begin(await newResident());
    const stranger = await newResident();
    await expect(save(stranger, ref, owner)).rejects.toThrow(NotFoundError);
    await expect(sendApplication(stranger, { ref, revision: 0, cents: 0, agreed: "yes" })).rejects.toThrow(NotFoundError);
    expect(await asActor(stranger, (db) => db.application.count())).toBe(0);
  });

  it("that is not whole is not sent, whatever is posted", async () => {
    const actor = await newResident();
    const ref = await begin(actor);
    await expect(sendApplication(actor, { ref, revision: 0, cents: 0, agreed: "yes" })).rejects.toMatchObject({
      key: "applications.notFinished",
    });
    await expect(sendApplication(actor, { ref, revision: 7, cents: 0, agreed: "yes" })).rejects.toMatchObject({
      key: "applications.changedMeanwhile",
    });
  });
});

describe("what nobody asked for", () => {
  it("is refused: unknown fields, and questions that the page has not", async () => {
    const actor = await newResident();
    const ref = await begin(actor);
    const asked = [...Object.keys(owner), "status", "dogName"];
    for (const more of ["status", "partyId", "dogName", "ownerName2"])
      await expect(
        savePage(actor, { ref, page: "owner", tab: "t", revision: 0, asked, fields: { ...owner, [more]: "issued" } }),
      ).rejects.toThrow(DomainError);
    const { draft } = await asActor(actor, (db) => findDraft(db, actor, ref));
    expect(draft.answers).toEqual({});
    await expect(savePage(actor, { ref, page: "nothing", tab: "t", revision: 0, asked: [], fields: {} })).rejects.toThrow(NotFoundError);
  });

  it("is kept for a way not taken, and left out of what is sent", async () => {
    const actor = await newResident();
    const ref = await beginApplication(actor, { service: "street-event-permit", key: randomUUID() });
    const asked = ["closes", "streetName", "fromCorner", "closedDays", "busRoute", "neighboursTold"];
    const street = { streetName: "Quay Street", fromCorner: "Pier Lane", closedDays: "2", busRoute: "no", neighboursTold: "yes" };
    const page = { ref, page: "street", tab: "t", revision: 0, asked };
    await savePage(actor, { ...page, fields: { ...street, closes: "whole" } });
    await savePage(actor, { ...page, fields: { ...street, closes: "nothing" } });
    const emptied = await savePage(actor, { ...page, fields: { ...street, closes: "nothing", closedDays: "soon" } });
    expect(emptied.problems).toEqual({});
    const asks = await savePage(actor, { ...page, fields: { ...street, closes: "whole", closedDays: "soon" } });
    expect(Object.keys(asks.problems)).toEqual(["closedDays"]);
    await savePage(actor, { ...page, fields: { ...street, closes: "nothing" } });
    const found = await asActor(actor, (db) => findDraft(db, actor, ref));
    expect(found.draft.answers).toHaveProperty("closedDays");
    expect(Object.keys(progressOfDraft(found).answers).sort()).toEqual(["closes", "fromCorner", "streetName"]);
  });
});

describe("a draft of an earlier version", () => {
  it("is asked what that version asks, and sent under it", async () => {
    const actor = await newResident();
    const ref = await begin(actor);
    const { definition } = await asActor(actor, (db) => findDraft(db, actor, ref));
    const version = 1_000 + Math.floor(Math.random() * 1_000_000);
    const earlier = { ...definition, version, pages: definition.pages.slice(0, 1), documents: [], fee: undefined };
    await asSystem("test", async (db) => {
      await db.serviceVersion.create({ data: { slug: "dog-licence", version, hash: `${version}`, definition: earlier as object } });
      await db.application.update({ where: { ref }, data: { version }, select: { id: true } });
    });
    await save(actor, ref, owner);
    await sendApplication(actor, { ref, revision: 1, cents: 0, agreed: "yes" });
    expect(await row(ref)).toMatchObject({ status: "submitted", version, feeBillId: null, sent: { version } });
  });
});

const dog = { dogName: "Rex", "born.day": "3", "born.month": "5", "born.year": "2024", breed: "small", neutered: "yes", chip: "" };
const saveDog = (actor: Resident, ref: string, fields: Record<string, string>, item: string = randomUUID()) =>
  saveItem(actor, {
    ...{ ref, page: "dogs", group: "dogs", item, tab: randomUUID(), revision: 99 },
    asked: ["dogName", "born", "breed", "neutered", "chip"],
    fields,
  });

/** A file that was received, as the vaccination of a draft. */
const giveFile = (actor: Resident, ref: string, status = "received") =>
  asSystem("test", async (db) => {
    const { id, partyId } = await db.application.findUniqueOrThrow({ where: { ref }, select: { id: true, partyId: true } });
    const problem = status === "rejected" ? "malware" : null;
    const shape = { key: randomUUID(), name: "rabies.pdf", type: "application/pdf", size: 1_000, sha256: "00", status, problem };
    const file = await db.storedFile.create({ data: { partyId, accountId: actor.accountId, ...shape }, select: { id: true } });
    await db.document.create({
      data: { partyId, applicationId: id, fileId: file.id, kind: "rabies", name: "Proof" },
      select: { id: true },
    });
  });

/** A draft in which everything is answered, and its revision. */
async function wholeDraft(actor: Resident) {
  const ref = await begin(actor);
  await save(actor, ref, owner);
  await saveDog(actor, ref, dog);
  await giveFile(actor, ref);
  return { ref, revision: 2 };
}

const row = (ref: string) =>
  asSystem("test", (db) => db.application.findUniqueOrThrow({ where: { ref }, include: { events: { orderBy: { seq: "asc" } } } }));

describe("a repeated group", () => {
  it("keeps each with what is right of it, in order, and takes one away", async () => {
    const actor = await newResident();
    const ref = await begin(actor);
    const item = randomUUID();
    const { problems } = await saveDog(actor, ref, { ...dog, "born.month": "13" }, item);
    expect(problems).toHaveProperty("born.problem", "answers.date.real");
    await saveDog(actor, ref, { ...dog, dogName: "Luna" });
    await saveDog(actor, ref, { ...dog, dogName: "Max" }, item);
    const names = async () => {
      const { draft } = await asActor(actor, (db) => findDraft(db, actor, ref));
      return (draft.answers.dogs?.value as { answers: { dogName: string } }[] | undefined)?.map(({ answers }) => answers.dogName);
    };
    expect(await names()).toEqual(["Max", "Luna"]);
    await removeItem(actor, { ref, page: "dogs", group: "dogs", item });
    expect(await names()).toEqual(["Luna"]);
  });

  it("holds no more than its most, pressed all at once", async () => {
    const actor = await newResident();
    const ref = await begin(actor);
    const tried = await Promise.allSettled(Array.from({ length: 9 }, () => saveDog(actor, ref, dog)));
    expect(tried.filter(({ status }) => status === "fulfilled")).toHaveLength(6);
  });
});

describe("sending", () => {
  it("with a fee makes its bill, is not sent until that is paid, and then is, once", async () => {
    const actor = await newResident();
    const { ref, revision } = await wholeDraft(actor);
    const sent = await Promise.all(Array.from({ length: 8 }, () => sendApplication(actor, { ref, revision, cents: 1800, agreed: "yes" })));
    expect(new Set(sent.map(({ feeBillId }) => feeBillId)).size).toBe(1);
    expect(await asActor(actor, (db) => db.bill.count())).toBe(1);
    expect(await row(ref)).toMatchObject({ status: "awaitingFee", submittedAt: null, subject: "Rex" });
    const bill = sent[0]!.feeBillId!;
    expect(await billRow(bill)).toMatchObject({ totalCents: 1800n });
    await settlePayment(await payAtGateway(actor, [bill], 1800n));
    const paid = await row(ref);
    expect(paid).toMatchObject({
      status: "submitted",
      events: [
        { kind: "sent", seq: 1 },
        { kind: "feePaid", seq: 2, status: "submitted" },
      ],
    });
    expect(paid.dueOn).not.toBeNull();
    expect(paid.events[1]!.previousHash).toEqual(paid.events[0]!.hash);
  });

  it("refuses another fee than the one that was shown, and makes no bill", async () => {
    const actor = await newResident();
    const { ref, revision } = await wholeDraft(actor);
    for (const cents of [0, 1799, 1801])
      await expect(sendApplication(actor, { ref, revision, cents, agreed: "yes" })).rejects.toMatchObject({
        key: "applications.feeChanged",
      });
    expect(await asActor(actor, (db) => db.bill.count())).toBe(0);
  });

  it.each(["uploading", "checking", "rejected"])("refuses a file that is %s, and names it", async (status) => {
    const actor = await newResident();
    const { ref, revision } = await wholeDraft(actor);
    await giveFile(actor, ref, status);
    await expect(sendApplication(actor, { ref, revision, cents: 1800, agreed: "yes" })).rejects.toMatchObject({
      key: "applications.fileNotReceived",
      values: { name: "rabies.pdf" },
    });
  });

  it("leaves nothing of it to change, for the city's own role neither", async () => {
    const actor = await newResident();
    const { ref, revision } = await wholeDraft(actor);
    await sendApplication(actor, { ref, revision, cents: 1800, agreed: "yes" });
    const change = (data: object) => asSystem("test", (db) => db.application.update({ where: { ref }, data, select: { id: true } }));
    await expect(change({ sent: {} })).rejects.toThrow(/its answers stay/);
    await expect(change({ status: "draft", expiresAt: new Date() })).rejects.toThrow();
    await expect(asSystem("test", (db) => db.applicationEvent.updateMany({ data: { kind: "withdrawn" } }))).rejects.toThrow();
    await expect(save(actor, ref, owner)).rejects.toThrow(NotFoundError);
  });
});
