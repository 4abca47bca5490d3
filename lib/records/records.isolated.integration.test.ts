import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import PDFDocument from "pdfkit";
import { beforeAll, describe, expect, it } from "vitest";
import type { Staff } from "@/lib/auth/actor";
import { newResident } from "@/lib/auth/testing/new-resident";
import { asActor, asSystem } from "@/lib/db/as-actor";
import { ownFolder } from "@/lib/documents/testing/own-folder";
import { env } from "@/lib/env";
import { ForbiddenError, NotFoundError } from "@/lib/errors";
import { begin, published, staffAs, upload } from "@/lib/records/testing/desk";
import { discardRecord } from "@/lib/records/commands/discard-record";
import { publishDue } from "@/lib/records/commands/publish-due";
import { publishRecord, unscheduleRecord } from "@/lib/records/commands/publish-record";
import { saveRecord } from "@/lib/records/commands/save-record";
import { withdrawRecord } from "@/lib/records/commands/withdraw-record";
import { findRecord } from "@/lib/records/queries/find-record";
import { listDesk, readDeskWish } from "@/lib/records/queries/list-desk";
import { listNewest } from "@/lib/records/queries/list-newest";
import { findPublishedFile, readPublished } from "@/lib/records/queries/read-published";
import { searchRecords } from "@/lib/records/queries/search-records";
import { mendWords } from "@/lib/records/search/mend-words";
import { readWish } from "@/lib/records/wish";

ownFolder();
let idris: Staff;
beforeAll(async () => {
  idris = await staffAs("records", "records");
});

const visitor = { kind: "visitor" } as const;
const search = (q: string, more = {}) => asActor(visitor, (db) => searchRecords(db, readWish({ q, ...more })));
const idsOf = async (q: string, more = {}) => (await search(q, more)).records.map(({ id }) => id);
const read = (id: string) => asActor(visitor, (db) => readPublished(db, id));
const stateOf = (id: string) => asActor(idris, (db) => findRecord(db, idris, id));
const isKept = (key: string) => existsSync(join(fileURLToPath(new URL(env().STORAGE_URL)), key.slice(0, 2), key));
const auditOf = (id: string) =>
  asSystem("test", async (db) =>
    (await db.auditEvent.findMany({ where: { subjectId: id }, orderBy: { at: "asc" } })).map(({ action }) => action),
  );

/** A PDF as an office program writes it, with these words. */
async function pdfWith(...paragraphs: string[]) {
  const document = new PDFDocument();
  const chunks: Buffer[] = [];
  document.on("data", (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve) => document.on("end", resolve));
  document.fontSize(22).text("Harbour dredging").fontSize(11);
  for (const text of paragraphs) document.moveDown(2).text(text);
  document.end();
  await ended;
  return Buffer.concat(chunks);
}

describe("a record with a PDF", () => {
  it("is found by a word inside it once it is published, and by nothing after it was withdrawn", async () => {
    const id = await begin(idris, { title: "Dredging of the inner harbour" });
    expect(
      await upload(idris, id, await pdfWith("The silt holds traces of zirconium from the old shipyard.", "A second paragraph.")),
    ).toBeNull();
    const draft = await stateOf(id);
    expect(draft).toMatchObject({ status: "draft", textState: "read", pages: 1 });
    expect(draft.text).toContain("# Harbour dredging\n\nThe silt holds traces of zirconium");
    expect(await idsOf("zirconium")).toEqual([]);
    await expect(read(id)).rejects.toThrow(NotFoundError);

    await publishRecord(idris, { record: id, when: "now", on: "" });
    const { records } = await search("zirconium");
    expect(records).toMatchObject([{ id, pages: 1 }]);
    expect(records[0]!.passage).toContain("traces of zirconium");
    expect(await read(id)).toMatchObject({ record: { title: "Dredging of the inner harbour" } });
    expect((await asActor(visitor, (db) => findPublishedFile(db, id))).fileKey).toBe(draft.files[0]!.key);
    expect(await asActor(visitor, (db) => mendWords(db, "zirkonium"))).toBe("zirconium");

    await withdrawRecord(idris, { record: id, why: "privacy", note: "It named the owner of a boat." });
    const gone = await search("zirconium");
    expect(gone).toMatchObject({ records: [], total: 0 });
    expect(gone.mended).toBeUndefined();
    expect(await asActor(visitor, (db) => mendWords(db, "zirkonium"))).toBeUndefined();
    expect(
      (await asActor(visitor, (db) => listNewest(db, { category: "", department: "" }))).map(({ recordId }) => recordId),
    ).not.toContain(id);
    await expect(asActor(visitor, (db) => findPublishedFile(db, id))).rejects.toThrow(NotFoundError);
    expect(await read(id)).toMatchObject({ tombstone: { title: null, why: "privacy", note: "It named the owner of a boat." } });
    expect(await auditOf(id)).toEqual(
      expect.arrayContaining(["record.begun", "record.fileReceived", "record.read", "record.published", "record.withdrawn"]),
    );
  });

  it("whose pages are pictures says so, and needs a summary to be published", async () => {
    const id = await begin(idris, { title: "A scan" });
    const empty = new PDFDocument();
    const chunks: Buffer[] = [];
    empty.on("data", (chunk: Buffer) => chunks.push(chunk));
    const ended = new Promise((resolve) => empty.on("end", resolve));
    empty.rect(50, 50, 200, 300).fill("#888");
    empty.end();
    await ended;
    expect(await upload(idris, id, Buffer.concat(chunks))).toBeNull();
    expect(await stateOf(id)).toMatchObject({ textState: "empty", text: "", pages: 1 });
    await expect(publishRecord(idris, { record: id, when: "now", on: "" })).rejects.toThrow("records.needsSummary");
  });

  it("is not taken when it is no PDF; the one before it stays until another is good", async () => {
    const id = await begin(idris, { title: "Two files" });
    expect(await upload(idris, id, await pdfWith("The first text of quokkas."))).toBeNull();
    const [first] = (await stateOf(id)).files;
    expect(await upload(idris, id, Buffer.from("GIF89a"), "picture.gif")).toBe("type");
    expect(await upload(idris, id, Buffer.from("no PDF at all"))).toBe("mismatch");
    expect((await stateOf(id)).text).toContain("quokkas");
    expect(await upload(idris, id, await pdfWith("The second text of numbats."))).toBeNull();
    const { files, text } = await stateOf(id);
    expect(text).toContain("numbats");
    expect(files.filter(({ status }) => status === "received")).toHaveLength(1);
    expect(files.map((file) => file.id)).not.toContain(first!.id);
    expect(isKept(files.find(({ status }) => status === "received")!.key)).toBe(true);
  });

  it("is not published before it was looked at and read", async () => {
    const id = await begin(idris, { title: "Too early" });
    await expect(publishRecord(idris, { record: id, when: "now", on: "" })).rejects.toThrow("records.nothingToRead");
    await asSystem("test", (db) =>
      db.recordFile.create({ data: { recordId: id, key: id, name: "a.pdf", status: "checking", sentBy: idris.accountId } }),
    );
    await expect(publishRecord(idris, { record: id, when: "now", on: "" })).rejects.toThrow("records.stillChecking");
  });
});

describe("a record with a date", () => {
  it("is reached by nobody before its time, and by everyone after it", async () => {
    const id = await begin(idris, { title: "Embargoed until later" });
    const details = { title: "Embargoed until later", category: "reports", department: "city-clerk", language: "en" as const };
    await saveRecord(idris, {
      record: id,
      ...details,
      documentedOn: "2026-03-04",
      number: "",
      place: "",
      summary: "",
      text: "The xylophone budget.",
    });
    await publishRecord(idris, { record: id, when: "later", on: "2099-01-01" });
    expect(await stateOf(id)).toMatchObject({ status: "scheduled" });
    await publishDue();
    expect(await idsOf("xylophone")).toEqual([]);
    await expect(read(id)).rejects.toThrow(NotFoundError);
    expect(await asActor(visitor, (db) => mendWords(db, "xylophnoe"))).toBeUndefined();

    await asSystem("test", (db) => db.publicRecord.update({ where: { id }, data: { publishAt: new Date("2026-01-01") } }));
    await publishDue();
    await publishDue();
    expect(await idsOf("xylophone")).toEqual([id]);
    expect((await auditOf(id)).filter((action) => action === "record.published")).toHaveLength(1);
  });

  it("can be a draft again", async () => {
    const id = await begin(idris, { title: "Not yet" });
    const details = { title: "Not yet", category: "reports", department: "city-clerk", language: "en" as const };
    await saveRecord(idris, { record: id, ...details, documentedOn: "2026-03-04", number: "", place: "", summary: "", text: "Words." });
    await publishRecord(idris, { record: id, when: "later", on: "2099-01-01" });
    await unscheduleRecord(idris, id);
    expect(await stateOf(id)).toMatchObject({ status: "draft", publishAt: null, publishedBy: null });
    await discardRecord(idris, id);
    await expect(stateOf(id)).rejects.toThrow(NotFoundError);
  });
});

describe("a newer version", () => {
  it("takes the place of the older one in the moment it is published, and each leads to the other", async () => {
    const older = await published(idris, { title: "Plan of wombat crossings, first edition", text: "Wombats cross here." });
    const newer = await published(idris, {
      title: "Plan of wombat crossings, second edition",
      text: "Wombats cross there.",
      replaces: older,
    });
    expect(await idsOf("wombats")).toEqual([newer]);
    expect(await read(older)).toMatchObject({
      tombstone: { why: "replaced", replacedById: newer, title: "Plan of wombat crossings, first edition" },
    });
    expect(await read(newer)).toMatchObject({ record: { replacesId: older } });
    await expect(begin(idris, { title: "A third", replaces: older })).rejects.toThrow("records.cannotReplace");
  });
});

describe("a list of records", () => {
  const made: Record<string, string> = {};
  const isMine = (ids: string[]) => Object.keys(made).filter((name) => ids.includes(made[name]!));
  const named = async (more: object) => isMine(await idsOf("oystercatchers", more));
  beforeAll(async () => {
    const write = async (name: string, change: object) =>
      (made[name] = await published(idris, { title: `Count of birds: ${name}`, text: "Nests of oystercatchers.", ...change }));
    await write("report of March 2019", { category: "reports", department: "public-works", documentedOn: "2019-03-04" });
    await write("report of July 2019", { category: "reports", department: "city-clerk", documentedOn: "2019-07-31" });
    await write("plan of 2021", { category: "plans", department: "public-works", documentedOn: "2021-01-01" });
  });

  it("says how many there are of each kind, department and year, among those that fit", async () => {
    const { counts, total } = await search("oystercatchers");
    const shown = ({ category, department, year }: typeof counts) => [category, department, year].map((map) => Object.fromEntries(map)); // prettier-ignore
    expect(total).toBe(3);
    expect(shown(counts)).toEqual([{ reports: 2, plans: 1 }, { "public-works": 2, "city-clerk": 1 }, { 2019: 2, 2021: 1 }]); // prettier-ignore
    const narrowed = await search("oystercatchers", { department: "public-works" });
    expect(narrowed.total).toBe(2);
    expect(shown(narrowed.counts)).toEqual([{ reports: 1, plans: 1 }, { "public-works": 2 }, { 2019: 1, 2021: 1 }]); // prettier-ignore
  });

  it("is narrowed by kind, department, year and days, and by several at once", async () => {
    expect(await named({ category: "plans" })).toEqual(["plan of 2021"]);
    expect(await named({ department: "city-clerk" })).toEqual(["report of July 2019"]);
    expect(await named({ year: "2019" })).toEqual(["report of March 2019", "report of July 2019"]);
    expect(await named({ from: "2019-07-31" })).toEqual(["report of July 2019", "plan of 2021"]);
    expect(await named({ to: "2019-07-31" })).toEqual(["report of March 2019", "report of July 2019"]);
    expect(await named({ from: "2019-03-05", to: "2020-12-31" })).toEqual(["report of July 2019"]);
    expect(await named({ year: "2019", from: "2019-04-01" })).toEqual(["report of July 2019"]);
    expect(await named({ category: "reports", department: "public-works", year: "2019" })).toEqual(["report of March 2019"]);
    expect(await named({ category: "plans", year: "2019" })).toEqual([]);
  });

  it("counts everything that is published as it is, and one less once it is withdrawn", async () => {
    const browse = async () => {
      const wish = readWish({ category: "reports", department: "public-works", year: "2019" });
      const { total, counts } = await asActor(visitor, (db) => searchRecords(db, wish));
      const rows = await asSystem("test", (db) =>
        db.publishedRecord.count({
          where: {
            ...{ category: "reports", department: "public-works" },
            documentedOn: { gte: new Date("2019-01-01"), lte: new Date("2019-12-31") },
          },
        }),
      );
      expect([total, counts.year.get("2019") ?? 0]).toEqual([rows, rows]);
      return rows;
    };
    const before = await browse();
    expect(before).toBeGreaterThan(0);
    await withdrawRecord(idris, { record: made["report of March 2019"]!, why: "mistake", note: "The birds were counted twice." });
    expect(await browse()).toBe(before - 1);
    expect(await named({ year: "2019" })).toEqual(["report of July 2019"]);
  });
});

describe("the desk", () => {
  it("keeps one record for a form that is sent twice", async () => {
    const key = crypto.randomUUID();
    const [first, second] = [await begin(idris, { title: "Once", key }), await begin(idris, { title: "Once", key })];
    expect(second).toBe(first);
  });

  it("finds drafts by a part of their title; signs of a pattern stand for themselves", async () => {
    const id = await begin(idris, { title: "100% of_nothing' OR 1=1" });
    const find = async (q: string) => (await asActor(idris, (db) => listDesk(db, idris, readDeskWish({ q })))).records.map((one) => one.id);
    expect(await find("of_nothing")).toEqual([id]);
    expect(await find("100%")).toEqual([id]);
    expect(await find("ofXnothing")).toEqual([]);
    expect(await find("' OR 1=1")).toEqual([id]);
    expect(await find("%")).toEqual([]);
  });

  it("changes nothing that was withdrawn", async () => {
    const id = await published(idris, { title: "A mistake", text: "Wrong." });
    await withdrawRecord(idris, { record: id, why: "mistake", note: "The figures were those of another year." });
    await expect(withdrawRecord(idris, { record: id, why: "mistake", note: "Again, with feeling." })).rejects.toThrow("workflow.notOpen");
    await expect(publishRecord(idris, { record: id, when: "now", on: "" })).rejects.toThrow("workflow.notOpen");
    await expect(discardRecord(idris, id)).rejects.toThrow("workflow.notOpen");
    const back = asSystem("test", (db) =>
      db.publicRecord.update({ where: { id }, data: { status: "published", withdrawnWhy: null, withdrawnAt: null } }),
    );
    await expect(back).rejects.toThrow(/does not go from withdrawn to published/);
  });

  it.each(["clerk", "inspector", "passportOfficer", "finance", "works", "admin"] as const)(
    "is closed to the role %s, also behind the policy",
    async (role) => {
      const id = await begin(idris, { title: "For the desk only" });
      const other = await staffAs("clerk", role);
      await expect(begin(other, { title: "Not theirs" })).rejects.toThrow(ForbiddenError);
      await expect(publishRecord(other, { record: id, when: "now", on: "" })).rejects.toThrow(ForbiddenError);
      await expect(withdrawRecord(other, { record: id, why: "mistake", note: "Not theirs to say." })).rejects.toThrow(ForbiddenError);
      const seen = await asActor(other, async (db) => [
        await db.publicRecord.count(),
        await db.recordFile.count(),
        await db.$queryRaw`SELECT id FROM record_desk_search('desk only')`,
      ]);
      expect(seen).toEqual([0, 0, []]);
      expect(await asActor(other, (db) => db.publicRecord.updateMany({ data: { title: "Taken" } }))).toEqual({ count: 0 });
    },
  );

  it("is closed to residents and visitors, and what everyone reads can be written by none of them", async () => {
    await begin(idris, { title: "Behind the wall" });
    for (const actor of [await newResident(), visitor]) {
      expect(await asActor(actor, (db) => db.publicRecord.count())).toBe(0);
      for (const table of ["published_record", "record_tombstone", "record_word", "record_tally"])
        await expect(asActor(actor, (db) => db.$executeRawUnsafe(`DELETE FROM ${table}`))).rejects.toThrow(/permission denied/);
    }
    await expect(asActor(idris, (db) => db.$executeRawUnsafe("UPDATE published_record SET title = ''"))).rejects.toThrow(
      /permission denied/,
    );
  });
});
