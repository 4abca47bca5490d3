import { beforeAll, describe, expect, it } from "vitest";
import { asSystem } from "@/lib/db/as-actor";
import { picture } from "@/lib/documents/testing/papers";
import { newOpen311Key } from "@/lib/issues/open311/keys";
import { openContact } from "@/lib/issues/sealed-contact";
import { quayStreet } from "@/lib/issues/testing/new-issue";
import { ask, readJson, readXml } from "./testing/ask";

type Sent = { service_request_id: string; service_notice: string; account_id: null }[];
type Problems = { code: number; description: string }[];

let key: string;
let report: Record<string, string>;

beforeAll(async () => {
  key = await newOpen311Key("Street reports", "app@post.example");
  report = {
    ...{ api_key: key, service_code: "pothole", lat: String(quayStreet().lat), long: String(quayStreet().lng) },
    ...{ "attribute[where]": "carLane", "attribute[size]": "bigger", "attribute[swerve]": "no" },
  };
});

let sent = 0;
/** No two are the same, unless a test says so. */
const fresh = (more: Record<string, string> = {}): Record<string, string> => ({ ...report, description: `Hole number ${++sent}`, ...more });
const send = (fields: Record<string, string>, format = "json") => ask(`requests.${format}`, fields);
const idOf = async (answer: Response) => {
  expect(answer.status).toBe(201);
  return ((await readJson(answer)) as Sent)[0]!.service_request_id;
};
const stored = (ref: string) =>
  asSystem("test", (db) => db.issueReport.findUniqueOrThrow({ where: { ref }, include: { contact: true, updates: true } }));

async function refused(fields: Record<string, string>, status: number) {
  const json = await send(fields);
  const said = (await readJson(json)) as Problems;
  const xml = await send(fields, "xml");
  expect([json.status, xml.status]).toEqual([status, status]);
  expect(await readXml(xml, "errors")).toEqual(said.map(({ code, description }) => ({ code: String(code), description })));
  expect(said.every(({ code }) => code === status)).toBe(true);
  return said.map(({ description }) => description);
}

describe("a request that a program sends", () => {
  it("is taken, and answered with its id and where to follow it", async () => {
    const [one] = (await readJson(await send(fresh()))) as Sent;
    expect(one!.service_request_id).toMatch(/^IR-/);
    expect(one!.service_notice).toContain(`/issues/${one!.service_request_id}`);
    const row = await stored(one!.service_request_id);
    expect(row).toMatchObject({ origin: "open311", category: "pothole", street: "Quay Street", severity: 2, reporterAccountId: null });
    expect(row.answers).toEqual({ where: "carLane", size: "bigger", swerve: "no" });
  });

  it("is answered in XML too, as the standard's example", async () => {
    const answer = await send(fresh(), "xml");
    expect(answer.status).toBe(201);
    const [one] = (await readXml(answer, "service_requests")) as Sent;
    expect(Object.keys(one!)).toEqual(["service_request_id", "service_notice", "account_id"]);
    expect((await ask(`requests/${one!.service_request_id}.json`)).status).toBe(200);
  });

  it("keeps whom to ask for the department alone", async () => {
    const ref = await idOf(await send(fresh({ email: "lee@post.example", first_name: "Lee", last_name: "Park", phone: "+1 555 0100" })));
    expect(openContact((await stored(ref)).contact!)).toEqual({ name: "Lee Park", email: "lee@post.example", phone: "+1 555 0100" });
    expect(await (await ask(`requests/${ref}.json`)).text()).not.toMatch(/lee|park@|555/i);
  });

  it("may come as a multipart form", async () => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fresh())) form.set(name, value);
    expect(await idOf(await ask("requests.json", form))).toMatch(/^IR-/);
  });

  const withMedia = async (...pictures: [name: string, bytes: Buffer, field?: string][]) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fresh())) form.set(name, value);
    for (const [name, bytes, field = "media"] of pictures)
      form.append(field, new Blob([new Uint8Array(bytes)], { type: "image/jpeg" }), name);
    return form;
  };
  const jpeg = () => picture(900, 700).jpeg().toBuffer();

  it("brings its pictures along, which become its photos", async () => {
    const ref = await idOf(await ask("requests.json", await withMedia(["hole.jpg", await jpeg()], ["far.jpg", await jpeg(), "media[]"])));
    const { id } = await stored(ref);
    const photos = await asSystem("test", (db) => db.issuePhoto.findMany({ where: { reportId: id }, include: { file: true } }));
    expect(photos.map(({ draftId, file }) => [draftId, file.area, file.problem])).toEqual(Array(2).fill([null, "issues", null]));
  });

  it("is not taken with pictures that are none, or too many, and leaves no draft behind", async () => {
    const drafts = () => asSystem("test", (db) => db.issueDraft.count());
    const before = await drafts();
    const script = Buffer.from("<script>alert(1)</script>");
    for (const form of [
      await withMedia(["x.jpg", script]),
      await withMedia(...Array.from({ length: 4 }, (_, n): [string, Buffer] => [`${n}.jpg`, script])),
    ])
      expect((await ask("requests.json", form)).status).toBe(400);
    const nobody = await withMedia(["hole.jpg", await jpeg()]);
    nobody.set("api_key", "wrong");
    expect((await ask("requests.json", nobody)).status).toBe(403);
    expect(await drafts()).toBe(before);
  });

  it("is one report when it is sent again", async () => {
    const again = fresh();
    const ids = await Promise.all([send(again), send(again), send(again)].map(async (answer) => idOf(await answer)));
    expect(new Set(ids).size).toBe(1);
    expect(await idOf(await send({ ...again, description: "Another one" }))).not.toBe(ids[0]);
  });

  it("says where it is by an address as people write it, or by an address's id", async () => {
    const { lat: _lat, long: _long, ...placeless } = fresh();
    const typed = await stored(await idOf(await send({ ...placeless, address_string: "22 quay stret" })));
    expect(typed).toMatchObject({ ...quayStreet(), ward: "old-harbour" });
    const byId = await stored(await idOf(await send({ ...placeless, address_id: "mill-road-30" })));
    expect(byId).toMatchObject({ address: "30 Mill Road", street: "Mill Road" });
  });

  it("may name a picture elsewhere, which only staff see and nobody fetches", async () => {
    const media_url = "https://pictures.example/hole.jpg";
    const ref = await idOf(await send(fresh({ media_url })));
    expect((await stored(ref)).updates).toContainEqual(expect.objectContaining({ kind: "note", isPublic: false, text: media_url }));
    expect(await (await ask(`requests/${ref}.json`)).text()).not.toContain("pictures.example");
  });

  it("is text, whatever it looks like", async () => {
    const description = `<script>alert(1)</script> ]]> & \u0007 "quotes" \ud83d\udc15`;
    const ref = await idOf(await send(fresh({ description })));
    const [inXml] = (await readXml(await ask(`requests/${ref}.xml`), "service_requests")) as { description: string }[];
    expect(inXml!.description).toBe(description.replace("\u0007", ""));
  });
});

describe("a request that cannot be taken", () => {
  it.each([
    ["no key", { api_key: "" }, 403, /api_key/],
    ["a key that nobody has", { api_key: "wrong" }, 403, /api_key/],
    ["another jurisdiction", { jurisdiction_id: "sfgov.org" }, 404, /jurisdiction_id/],
    ["no service", { service_code: "" }, 400, /service_code/],
    ["a service that is gone", { service_code: "gas-lamp" }, 404, /gas-lamp/],
    ["half a place", { long: "" }, 400, /lat and long/],
    ["no place at all", { lat: "", long: "" }, 400, /lat and long, address_string or address_id/],
    ["a place that is no number", { lat: "NaN" }, 400, /lat and long/],
    ["a place above the pole", { lat: "91" }, 400, /lat and long/],
    ["a place beyond every number", { long: "1e309" }, 400, /lat and long/],
    ["a place in another city", { lat: "40.7", long: "-74" }, 400, /in the city/],
    ["an address that is nowhere", { lat: "", long: "", address_string: "zzzz qqqq" }, 400, /address_string/],
    ["an address's id that is nobody's", { lat: "", long: "", address_id: "quay-street-999" }, 400, /address_id/],
    ["an answer that is missing", { "attribute[size]": "" }, 400, /attribute\[size\]/],
    ["an answer that is none of its values", { "attribute[size]": "enormous" }, 400, /attribute\[size\]/],
    ["too much text", { description: "x".repeat(4_001) }, 400, /description/],
    ["an address that is no email", { email: "not an email" }, 400, /email/],
    ["a script as a picture", { media_url: "javascript:alert(1)" }, 400, /media_url/],
  ])("for %s", async (_, wrong, status, sentence) => expect((await refused(fresh(wrong), status)).join(" ")).toMatch(sentence));

  it("is told everything at once", async () => {
    expect(await refused(fresh({ "attribute[size]": "", "attribute[where]": "moon", "attribute[swerve]": "" }), 400)).toHaveLength(3);
    expect(await refused(fresh({ email: "no", phone: "<b>", media_url: "x" }), 400)).toHaveLength(3);
  });

  it("is one of another kind than a form, or none", async () => {
    for (const type of ["application/json", "text/plain", "multipart/form-data"])
      expect((await ask("requests.json", { api_key: key }, { "content-type": type })).status).toBe(400);
  });

  it("is one whose key was taken back", async () => {
    const taken = await newOpen311Key("Gone", "gone@post.example");
    await asSystem("test", (db) => db.open311Key.updateMany({ where: { name: "Gone" }, data: { revokedAt: new Date() } }));
    expect((await send(fresh({ api_key: taken }))).status).toBe(403);
  });

  it("leaves nothing behind, and the key itself is nowhere in the database", async () => {
    const count = () => asSystem("test", (db) => db.issueReport.count());
    const before = await count();
    await refused(fresh({ lat: "91" }), 400);
    expect(await count()).toBe(before);
    expect(JSON.stringify(await asSystem("test", (db) => db.open311Key.findMany({ take: 10 })))).not.toContain(key);
  });

  it("is a thing that cannot be written to", async () => expect((await ask("services.json", fresh())).status).toBe(404));
});
