import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { deleteDraft } from "@/lib/applications/commands/delete-draft";
import { passDocument } from "@/lib/applications/commands/pass-document";
import { newResident } from "@/lib/auth/testing/new-resident";
import { asActor, asSystem } from "@/lib/db/as-actor";
import { openFile } from "@/lib/documents/commands/open-file";
import { removeDocument } from "@/lib/documents/commands/remove-document";
import { removeFile } from "@/lib/documents/commands/remove-file";
import { reuseDocument } from "@/lib/documents/commands/reuse-document";
import { listDocuments, listReusable } from "@/lib/documents/queries/list-documents";
import { ownFolder } from "@/lib/documents/testing/own-folder";
import { paper } from "@/lib/documents/testing/papers";
import { begin, documentsOf, isKept, jobsOf, received, send } from "@/lib/documents/testing/sending";
import { publishServices } from "@/lib/services/publish-services";

ownFolder();
beforeAll(() => publishServices());

/** What people photograph in the street is everybody's to see. */
const notPhotos = { area: { not: "issues" } };

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
    expect(await documentsOf(ref)).toHaveLength(1);
    expect(await asActor(stranger, (db) => listDocuments(db, stranger))).toEqual([]);
    const seen = await asActor(stranger, async (db) => [await db.storedFile.count({ where: notPhotos }), await db.document.count()]);
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
    const unchecked = (await documentsOf(first)).find((row) => row.file.name === "unchecked.pdf")!.file;
    const place = { ref: second, slot: "rabies" };
    const { id: applicationId } = await asSystem("test", (db) => db.application.findUniqueOrThrow({ where: { ref: second } }));
    const offered = await asActor(actor, (db) => listReusable(db, actor, { applicationId, kind: "rabies", onlyImages: false }));
    expect(offered.map(({ id }) => id)).toEqual([file.id]);
    await Promise.all([1, 2, 3].map(() => reuseDocument(actor, { ...place, file: file.id })));
    expect((await documentsOf(second)).map((row) => row.file.id)).toEqual([file.id]);
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
    expect((await jobsOf("removeFile")).filter((id) => id === file.id)).toHaveLength(2);
    await removeFile({ fileId: file.id });
    await removeFile({ fileId: file.id });
    expect(isKept(file.key)).toBe(false);
    expect(await asSystem("test", (db) => db.storedFile.count({ where: { id: file.id } }))).toBe(0);
  });
});
