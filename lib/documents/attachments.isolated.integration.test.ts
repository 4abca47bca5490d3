import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import { beforeAll, describe, expect, it } from "vitest";
import { newSent } from "@/lib/applications/testing/new-sent";
import type { Resident, Staff } from "@/lib/auth/actor";
import { newResident } from "@/lib/auth/testing/new-resident";
import { asActor, asSystem } from "@/lib/db/as-actor";
import { addDocument } from "@/lib/documents/commands/add-document";
import { dropWaiting } from "@/lib/documents/commands/drop-waiting";
import { openFile } from "@/lib/documents/commands/open-file";
import { removeAttachment } from "@/lib/documents/commands/remove-attachment";
import { removeFile } from "@/lib/documents/commands/remove-file";
import { reuseDocument } from "@/lib/documents/commands/reuse-document";
import { scanStoredFile } from "@/lib/documents/commands/scan-stored-file";
import { sweepUploads } from "@/lib/documents/commands/sweep-uploads";
import { findWaiting } from "@/lib/documents/queries/find-held";
import { listDocuments } from "@/lib/documents/queries/list-documents";
import { ownFolder } from "@/lib/documents/testing/own-folder";
import { paper } from "@/lib/documents/testing/papers";
import { begin, isKept } from "@/lib/documents/testing/sending";
import { replyToThread } from "@/lib/messages/commands/reply-to-thread";
import { writeAboutCase } from "@/lib/messages/commands/write-about-case";
import { listMessages } from "@/lib/messages/queries/thread-messages";
import type { Conversation } from "@/lib/messages/schema";
import { atDesk } from "@/lib/messages/testing/desk";
import { publishServices } from "@/lib/services/publish-services";

ownFolder();
beforeAll(() => publishServices());

const attach = async (actor: Resident, place: Conversation, name = "plan.pdf", bytes?: Buffer) =>
  addDocument(actor, { ...place, name, type: "" }, Readable.from([bytes ?? (await paper())]));
const fileOf = (documentId: string) =>
  asSystem("test", async (db) => (await db.document.findUniqueOrThrow({ where: { id: documentId }, select: { file: true } })).file);
const clean = async (documentId: string) => scanStoredFile({ fileId: (await fileOf(documentId)).id });
const waiting = (actor: Resident, draftOf: string) => asActor(actor, (db) => findWaiting(db, actor, draftOf));
const deskOf = (applicationId: string) =>
  asSystem("test", async (db): Promise<Staff> => {
    const { departmentId } = await db.application.findUniqueOrThrow({ where: { id: applicationId }, select: { departmentId: true } });
    return { ...(await atDesk("clerk", ["permits"])), departments: [departmentId] };
  });

/** An application that was sent, with a file that waits for a message about it. */
async function chosen() {
  const actor = await newResident();
  const { id, ref } = await newSent(actor);
  const place = { application: ref };
  const { id: document } = await attach(actor, place);
  return { actor, applicationId: id, ref, place, document };
}
const write = (actor: Resident, application: string, key: string = randomUUID()) =>
  writeAboutCase(actor, { application, text: "Here is the plan.", key }, "en");
const sentWith = (thread: string, actor: Resident | Staff) =>
  asActor(actor, async (db) =>
    (await listMessages(db, thread)).messages.flatMap(({ documents }) => documents.map(({ file }) => file.name)),
  );

/** What people photograph in the street is everybody's to see. */
const notPhotos = { area: { not: "issues" } };

describe("files of a message", () => {
  it("wait for it, go with it once, and are opened by its people only", async () => {
    const { actor, applicationId, ref, document } = await chosen();
    const key = randomUUID();
    const opened = await Promise.all([1, 2, 3].map(() => write(actor, ref, key)));
    expect(new Set(opened.map(({ id }) => id)).size).toBe(1);
    const thread = opened[0]!.id;
    expect(await sentWith(thread, actor)).toEqual(["plan.pdf"]);
    expect(await waiting(actor, applicationId)).toEqual([]);
    const file = await fileOf(document);
    await expect(openFile(actor, file.id)).rejects.toThrow("no such row"); // being checked
    await clean(document);
    expect((await openFile(actor, file.id)).name).toBe("plan.pdf");
    const desk = await deskOf(applicationId);
    expect(await sentWith(thread, desk)).toEqual(["plan.pdf"]);
    expect((await openFile(desk, file.id)).name).toBe("plan.pdf");
    const looks = await asActor(actor, (db) =>
      db.auditEvent.count({ where: { subjectId: file.id, action: "file.opened", actorKind: "staff" } }),
    );
    expect(looks).toBe(1);
    for (const other of [await newResident(), await atDesk("finance", ["parking"])])
      await expect(openFile(other, file.id)).rejects.toMatchObject({ name: "NotFoundError" });
  });

  it("that were not taken keep it from being sent, until they are left out", async () => {
    const { actor, ref, place, document, applicationId } = await chosen();
    const bad = await attach(actor, place, "empty.pdf", Buffer.alloc(0));
    expect(bad.problem).toBe("empty");
    await expect(write(actor, ref)).rejects.toMatchObject({ key: "documents.notTaken" });
    expect(await asSystem("test", (db) => db.thread.count({ where: { applicationId } }))).toBe(0);
    await removeAttachment(actor, place, bad.id);
    await removeAttachment(actor, place, bad.id);
    const { id } = await write(actor, ref);
    await removeAttachment(actor, place, document); // sent: it stays
    expect(await sentWith(id, actor)).toEqual(["plan.pdf"]);
  });

  it("are five at most, however many come at once", async () => {
    const { actor, place, applicationId } = await chosen();
    const tried = await Promise.allSettled(Array.from({ length: 7 }, () => attach(actor, place)));
    expect(tried.filter(({ status }) => status === "fulfilled")).toHaveLength(4);
    expect(await waiting(actor, applicationId)).toHaveLength(5);
  });

  it("are no documents of the application: not listed before they are sent, not used again in one", async () => {
    const { actor, ref, document } = await chosen();
    await clean(document);
    const draft = await begin(actor);
    const reuse = async () => reuseDocument(actor, { ref: draft, slot: "rabies", file: (await fileOf(document)).id });
    await expect(reuse()).rejects.toThrow("no such row");
    expect(await asActor(actor, (db) => listDocuments(db, actor))).toEqual([]);
    await write(actor, ref);
    expect((await asActor(actor, (db) => listDocuments(db, actor))).map(({ id }) => id)).toEqual([document]);
    await expect(reuse()).rejects.toThrow("no such row");
  });

  it("go after a week in which nobody sent it, and with the account", async () => {
    const [old, young] = [await chosen(), await chosen()];
    const eightDays = new Date(Date.now() - 8 * 86_400_000);
    await asSystem("test", (db) => db.document.update({ where: { id: old.document }, data: { createdAt: eightDays } }));
    const file = await fileOf(old.document);
    await clean(old.document);
    await sweepUploads();
    await removeFile({ fileId: file.id });
    expect([await waiting(old.actor, old.applicationId), isKept(file.key)]).toEqual([[], false]);
    expect(await waiting(young.actor, young.applicationId)).toHaveLength(1);
    await asSystem("test", (db) => dropWaiting(db, { accountId: young.actor.accountId }));
    expect(await waiting(young.actor, young.applicationId)).toEqual([]);
  });

  it("are not taken where no message is: a draft, one that ended unsent, another person's", async () => {
    const { actor, ref, place } = await chosen();
    const draft = await begin(actor);
    const ended = await begin(actor);
    await asSystem("test", (db) => db.application.update({ where: { ref: ended }, data: { status: "expired", expiresAt: null } }));
    const stranger = await newResident();
    const { id: thread } = await write(actor, ref);
    const refused: [Resident, Conversation][] = [
      [actor, { application: draft }],
      [actor, { application: ended }],
      [stranger, place],
      [stranger, { thread }],
    ];
    for (const [who, where] of refused) await expect(attach(who, where)).rejects.toMatchObject({ name: "NotFoundError" });
    for (const application of [draft, ended]) await expect(write(actor, application)).rejects.toMatchObject({ name: "NotFoundError" });
  });
});

describe("the second wall", () => {
  const limited = (actor: Resident, areas: string[], acts: Resident["mandate"]["acts"] = ["see", "draft", "send"]): Resident => ({
    ...actor,
    mandate: { ...actor.mandate, kind: "deputy", areas, acts },
  });

  it("shows the files of messages to who may see messages, and those of applications to who may see applications", async () => {
    const { actor, ref, document } = await chosen();
    await write(actor, ref);
    await clean(document);
    const file = (await fileOf(document)).id;
    const seen = (who: Resident) =>
      asActor(who, async (db) => [await db.storedFile.count({ where: notPhotos }), await db.document.count()]);
    expect(await seen(limited(actor, ["messages"]))).toEqual([1, 1]);
    expect(await seen(limited(actor, ["applications"]))).toEqual([0, 0]);
    expect(await seen(await newResident())).toEqual([0, 0]);
    expect((await openFile(limited(actor, ["messages"], ["see"]), file)).name).toBe("plan.pdf");
    for (const areas of [["applications"], ["bills"]])
      await expect(openFile(limited(actor, areas), file)).rejects.toMatchObject({ name: "NotFoundError" });
  });

  it("takes no file into another's message, none that is sent back, and none by who may only read", async () => {
    const { actor, ref, place, document, applicationId } = await chosen();
    const stranger = await newResident();
    const { id: theirs } = await writeAboutCase(
      stranger,
      { application: (await newSent(stranger)).ref, text: "Mine", key: randomUUID() },
      "en",
    );
    const theirMessage = await asSystem("test", (db) => db.message.findFirstOrThrow({ where: { threadId: theirs } }));
    const put = (who: Resident, data: object) => asActor(who, (db) => db.document.updateMany({ where: { id: document }, data }));
    await expect(put(actor, { draftOf: null, messageId: theirMessage.id })).rejects.toThrow(/row-level security/);
    expect(await put(stranger, { draftOf: null, messageId: theirMessage.id })).toEqual({ count: 0 });
    expect(await put(limited(actor, ["messages"], ["see"]), { draftOf: null })).toEqual({ count: 0 });
    const shape = { partyId: stranger.partyId, kind: "attachment", name: "x", draftOf: applicationId, fileId: (await fileOf(document)).id };
    await expect(asActor(stranger, (db) => db.document.create({ data: shape }))).rejects.toThrow(/row-level security/);
    await expect(attach(limited(actor, ["messages"], ["see"]), place)).rejects.toMatchObject({ name: "NotFoundError" });
    const { id: thread } = await write(actor, ref);
    expect(await put(actor, { messageId: null, draftOf: applicationId })).toEqual({ count: 0 });
    expect(await asActor(actor, (db) => db.document.deleteMany({ where: { id: document } }))).toEqual({ count: 0 });
    await replyToThread(actor, { thread, text: "And more", key: randomUUID() });
    expect(await sentWith(thread, actor)).toEqual(["plan.pdf"]);
  });
});
