import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { asSystem } from "@/lib/db/as-actor";
import { picture } from "@/lib/documents/testing/papers";
import { newOpen311Key } from "@/lib/issues/open311/keys";
import { openContact } from "@/lib/issues/sealed-contact";
import { quayStreet } from "@/lib/issues/testing/new-issue";
import { send } from "./testing/ask";

type Sent = { service_request_id: string }[];
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
const idOf = async (answer: Response) => {
  expect(answer.status).toBe(201);
  return ((await answer.json()) as Sent)[0]!.service_request_id;
};
const stored = (ref: string) =>
  asSystem("test", (db) => db.issueReport.findUniqueOrThrow({ where: { ref }, include: { contact: true, updates: true } }));

async function withMedia(...pictures: [name: string, bytes: Buffer, field?: string][]) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fresh())) form.set(name, value);
  for (const [name, bytes, field = "media"] of pictures)
    form.append(field, new Blob([new Uint8Array(bytes)], { type: "image/jpeg" }), name);
  return form;
}
const jpeg = () => picture(900, 700).jpeg().toBuffer();

describe("what a request leaves in the database", () => {
  it("is a report with its answers, and how bad it is", async () => {
    const row = await stored(await idOf(await send(fresh())));
    expect(row).toMatchObject({ origin: "open311", category: "pothole", street: "Quay Street", severity: 2, reporterAccountId: null });
    expect(row.answers).toEqual({ where: "carLane", size: "bigger", swerve: "no" });
  });

  it("is whom to ask, sealed for the department", async () => {
    const ref = await idOf(await send(fresh({ email: "lee@post.example", first_name: "Lee", last_name: "Park", phone: "+1 555 0100" })));
    expect(openContact((await stored(ref)).contact!)).toEqual({ name: "Lee Park", email: "lee@post.example", phone: "+1 555 0100" });
  });

  it("are its pictures, as photos of the report", async () => {
    const ref = await idOf(await send(await withMedia(["hole.jpg", await jpeg()], ["far.jpg", await jpeg(), "media[]"])));
    const { id } = await stored(ref);
    const photos = await asSystem("test", (db) => db.issuePhoto.findMany({ where: { reportId: id }, include: { file: true } }));
    expect(photos.map(({ draftId, file }) => [draftId, file.area, file.problem])).toEqual(Array(2).fill([null, "issues", null]));
  });

  it("is no draft, when its pictures are none, or too many, or nobody's", async () => {
    const drafts = () => asSystem("test", (db) => db.issueDraft.count());
    const before = await drafts();
    const script = Buffer.from("<script>alert(1)</script>");
    for (const form of [
      await withMedia(["x.jpg", script]),
      await withMedia(...Array.from({ length: 4 }, (_, n): [string, Buffer] => [`${n}.jpg`, script])),
    ])
      expect((await send(form)).status).toBe(400);
    const nobody = await withMedia(["hole.jpg", await jpeg()]);
    nobody.set("api_key", "wrong");
    expect((await send(nobody)).status).toBe(403);
    expect(await drafts()).toBe(before);
  });

  it("is one report when it is sent again at the same time, and another for another text", async () => {
    const again = fresh();
    const ids = await Promise.all([send(again), send(again), send(again)].map(async (answer) => idOf(await answer)));
    expect(new Set(ids).size).toBe(1);
    expect(await idOf(await send({ ...again, description: "Another one" }))).not.toBe(ids[0]);
  });

  it("is a picture elsewhere for staff alone, which nobody fetches", async () => {
    const media_url = "https://pictures.example/hole.jpg";
    const ref = await idOf(await send(fresh({ media_url })));
    expect((await stored(ref)).updates).toContainEqual(expect.objectContaining({ kind: "note", isPublic: false, text: media_url }));
  });

  it("is never the key itself", async () =>
    expect(JSON.stringify(await asSystem("test", (db) => db.open311Key.findMany({ take: 10 })))).not.toContain(key));
});

describe("limits", () => {
  /** So many at a time. */
  async function each(times: number, ask: () => Promise<Response>) {
    const answers: number[] = [];
    for (let n = 0; n < times; n += 20)
      answers.push(...(await Promise.all(Array.from({ length: Math.min(20, times - n) }, ask))).map(({ status }) => status));
    return answers;
  }
  const wait = async (answer: Response) => {
    expect(answer.status).toBe(429);
    expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(((await answer.json()) as Problems)[0]!.code).toBe(429);
  };

  it("let a key send five hundred requests an hour, from wherever, and other keys go on", async () => {
    const busy = await newOpen311Key("Busy", "busy@post.example");
    const nothing = { api_key: busy, service_code: "" };
    expect(new Set(await each(500, () => send(nothing)))).toEqual(new Set([400]));
    await wait(await send(fresh({ api_key: busy })));
    expect((await send(fresh())).status).toBe(201);
  });

  it("let an address try sixty wrong keys in ten minutes, and hold nobody up who has a right one", async () => {
    const address = { "x-client-address": randomUUID() };
    const guess = (api_key = randomUUID()) => send(fresh({ api_key }), address);
    expect(new Set(await each(60, guess))).toEqual(new Set([403]));
    await wait(await guess());
    expect((await send(fresh({ api_key: "wrong" }))).status).toBe(403); // from another address
    expect((await send(fresh(), address)).status).toBe(201);
  });
});
