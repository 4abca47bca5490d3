import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { asSystem } from "@/lib/db/as-actor";
import { newIssue } from "@/lib/issues/testing/new-issue";
import { ask, both, readJson, readXml } from "./testing/ask";

/** The standard's examples and tables, as shapes: http://wiki.open311.org/GeoReport_v2 */
const w3 = z.iso.datetime({ offset: true });
const words = z.string().min(1);
const endpoint = z.strictObject({
  ...{ specification: z.literal("http://wiki.open311.org/GeoReport_v2"), url: z.url(), changeset: words },
  ...{ type: z.enum(["production", "test"]), formats: z.array(z.enum(["text/xml", "application/json"])).min(1) },
});
const discovery = z.strictObject({ changeset: words, contact: words, key_service: words, endpoints: z.array(endpoint).min(1) });
const service = z.strictObject({
  ...{ service_code: words, service_name: words, description: words, metadata: z.boolean() },
  ...{ type: z.enum(["realtime", "batch", "blackbox"]), keywords: z.string(), group: words },
});
const attribute = z.strictObject({
  ...{ variable: z.boolean(), code: words, required: z.boolean(), datatype_description: z.string().nullable(), order: z.int().positive() },
  datatype: z.enum(["string", "number", "datetime", "text", "singlevaluelist", "multivaluelist"]),
  ...{ description: words, values: z.array(z.strictObject({ key: words, name: words })) },
});
const definition = z.strictObject({ service_code: words, attributes: z.array(attribute) });
const maybe = z.string().nullable();
const asked = z.strictObject({
  ...{ service_request_id: words, status: z.enum(["open", "closed"]), status_notes: maybe, service_name: words, service_code: words },
  ...{ description: maybe, agency_responsible: maybe, service_notice: maybe, requested_datetime: w3, updated_datetime: w3 },
  ...{ expected_datetime: w3.nullable(), address: words, address_id: maybe, zipcode: maybe, lat: z.number(), long: z.number() },
  media_url: z.url().nullable(),
});
type Asked = z.output<typeof asked>;
const problems = z.array(z.strictObject({ code: z.int(), description: words })).min(1);

const DAY_MS = 86_400_000;
const visitor = { kind: "visitor" } as const;
const email = `reporter-${randomUUID()}@post.example`;
const refs: Record<"open" | "closed" | "light" | "old" | "hidden", string> = { open: "", closed: "", light: "", old: "", hidden: "" };

const change = (ref: string, data: object) => asSystem("test", (db) => db.issueReport.updateMany({ where: { ref }, data }));

/** When it was made never changes: a test that needs an old one asks the owner of the tables. */
async function madeBefore(ref: string, days: number) {
  const owner = new Client({ connectionString: process.env.DATABASE_OWNER_URL });
  await owner.connect();
  await owner.query("UPDATE public_issue SET reported_at = now() - $2 * interval '1 day' WHERE ref = $1", [ref, days]);
  await owner.end();
}

beforeAll(async () => {
  const tell = async (wanted: object = {}) => (await newIssue(visitor, wanted)).ref;
  refs.open = await tell({ description: 'A <hole> & "more"\nby the drain', contact: { name: "Maya Ortiz", email, phone: "+15550100100" } });
  refs.closed = await tell();
  refs.light = await tell({ category: "streetlight", answers: { what: "out", many: "one" } });
  refs.old = await tell();
  refs.hidden = await tell({ description: "Nobody reads this" });
  await change(refs.closed, { status: "closed", resolution: "noFurtherAction" });
  await madeBefore(refs.old, 200);
  await change(refs.hidden, { hiddenAt: new Date() });
});

const list = async (query = "") => (await both<Asked[]>(`requests?${query}`, "service_requests")).map((one) => asked.parse(one));
const idsOf = async (query = "") => (await list(query)).map((one) => one.service_request_id);
const refused = async (path: string, status: number) => {
  const said = problems.parse(await both(path, "errors", status));
  expect(said.every(({ code }) => code === status)).toBe(true);
  return said.map(({ description }) => description).join(" ");
};

describe("discovery", () => {
  it("says where the service is, in which formats, and whom to ask", async () => {
    const { endpoints } = discovery.parse(await both("discovery", "discovery"));
    expect(endpoints[0]).toMatchObject({ type: "test", formats: ["text/xml", "application/json"] });
    expect(endpoints[0]!.url).toMatch(/\/open311\/v2$/);
  });
});

describe("services", () => {
  it("are listed, and each one that asks for more says what", async () => {
    const services = z.array(service).parse(await both("services", "services"));
    expect(services.length).toBeGreaterThanOrEqual(8);
    expect(new Set(services.map((one) => one.service_code)).size).toBe(services.length);
    for (const { service_code: code, metadata } of services) {
      const { service_code, attributes } = definition.parse(await both(`services/${code}`, "service_definition"));
      expect(service_code).toBe(code);
      expect(attributes.length > 0).toBe(metadata);
      expect(attributes.map(({ order }) => order)).toEqual(attributes.map((_, n) => n + 1));
      for (const { datatype, values } of attributes) expect(values.length > 1).toBe(datatype.endsWith("list"));
    }
  });

  it("that do not exist are not found", async () => {
    expect(await refused("services/gas-lamp", 404)).toContain("gas-lamp");
    expect(await refused("services/", 400)).toContain("service_code");
  });
});

describe("requests", () => {
  it("are those of the last 90 days, the newest first, in the shape of the standard", async () => {
    const found = await list();
    const ids = found.map((one) => one.service_request_id);
    expect(ids).toEqual(expect.arrayContaining([refs.open, refs.closed, refs.light]));
    expect(ids).not.toContain(refs.old);
    const times = found.map((one) => Date.parse(one.requested_datetime));
    expect(times).toEqual([...times].sort((a, b) => b - a));
  });

  it("say what was reported as text, and nothing of whoever reported it", async () => {
    const [one] = await list(`service_request_id=${refs.open}`);
    expect(one).toMatchObject({
      status: "open",
      service_code: "pothole",
      description: 'A <hole> & "more"\nby the drain',
      zipcode: "21301",
    });
    expect(one!.address).toMatch(/^22 Quay Street, Harbourton/);
    const everything = await (await ask("requests.json")).text();
    for (const private_ of [email, "Maya", "5550100100"]) expect(everything).not.toContain(private_);
  });

  it("are open until they are resolved or closed", async () => {
    const [one] = await list(`service_request_id=${refs.closed}`);
    expect(one).toMatchObject({ status: "closed", status_notes: "No action is taken." });
    expect(await idsOf("status=closed")).toContain(refs.closed);
    expect(await idsOf("status=closed")).not.toContain(refs.open);
    expect(await idsOf("status=open")).not.toContain(refs.closed);
    expect(await idsOf("status=open,closed")).toEqual(expect.arrayContaining([refs.open, refs.closed]));
    expect(await idsOf("status=open&status=closed")).toEqual(expect.arrayContaining([refs.open, refs.closed]));
  });

  it("are narrowed by service, one or several", async () => {
    expect(await idsOf("service_code=streetlight")).toContain(refs.light);
    expect(await idsOf("service_code=streetlight")).not.toContain(refs.open);
    expect(await idsOf("service_code=streetlight,pothole")).toEqual(expect.arrayContaining([refs.light, refs.open]));
    expect(await idsOf("service_code=gas-lamp")).toEqual([]);
  });

  it("are narrowed by when they were made", async () => {
    const day = (ago: number) => new Date(Date.now() - ago * DAY_MS).toISOString();
    for (const span of [`start_date=${day(210)}&end_date=${day(190)}`, `end_date=${day(190)}`, `start_date=${day(210)}`]) {
      const found = await idsOf(span);
      expect([span, found.includes(refs.old), found.includes(refs.open)]).toEqual([span, true, false]);
    }
    expect(await idsOf(`start_date=${day(1)}`)).toContain(refs.open);
    expect(await idsOf(`start_date=${day(1).replace("Z", "-05:00")}`)).toContain(refs.open);
    expect(await refused(`requests?start_date=${day(200)}&end_date=${day(1)}`, 400)).toContain("90 days");
    expect(await refused(`requests?start_date=${day(1)}&end_date=${day(2)}`, 400)).toContain("start_date");
    for (const wrong of ["yesterday", "2026-01-01", "2026-13-41T00:00:00Z", "1e309"])
      expect(await refused(`requests?start_date=${wrong}`, 400)).toContain("start_date");
  });

  it("are found by their ids, which override everything else", async () => {
    const ids = `${refs.old},${refs.closed}`;
    expect((await idsOf(`service_request_id=${ids}&status=open&start_date=yesterday`)).toSorted()).toEqual(
      [refs.old, refs.closed].toSorted(),
    );
    expect(await idsOf(`service_request_id=${refs.open.toLowerCase().replaceAll("-", "")}`)).toEqual([refs.open]);
  });

  it("are asked for one by one, as a list of one", async () => {
    const [one, ...more] = z.array(asked).parse(await both(`requests/${refs.open}`, "service_requests"));
    expect([one!.service_request_id, more]).toEqual([refs.open, []]);
    expect(await refused("requests/IR-000-000-000", 404)).toContain("service_request_id");
  });

  it("that are private are reached by nothing", async () => {
    for (const query of ["", `service_request_id=${refs.hidden}`, "service_code=pothole", "status=open"])
      expect(await idsOf(query)).not.toContain(refs.hidden);
    await refused(`requests/${refs.hidden}`, 404);
    expect(await (await ask("requests.json")).text()).not.toContain("Nobody reads this");
  });

  it("ask the same whether a parameter is empty or not there", async () => {
    expect(await idsOf("status=&service_code=&start_date=&end_date=&service_request_id=&jurisdiction_id=")).toEqual(await idsOf());
  });
});

describe("what cannot be answered", () => {
  it.each(["services", "services/pothole", "requests", `requests/IR-000-000-000`, "tokens/1", "discovery"])(
    "is another jurisdiction's %s; our own may be named",
    async (path) => {
      expect(await refused(`${path}?jurisdiction_id=sfgov.org`, 404)).toContain("jurisdiction_id");
      const { status } = await ask(`${path}.json?jurisdiction_id=harbourton.example`);
      expect(status).toBe(path.endsWith("000") || path.startsWith("tokens") ? 404 : 200);
    },
  );

  it("is a status that the standard does not know", async () => expect(await refused("requests?status=asleep", 400)).toContain("status"));
  it("is a token, since every id is given at once", async () => expect(await refused("tokens/12345", 404)).toContain("token"));
  it("is a resource that there is not", async () => void (await refused("secrets", 404)));

  it("is a format that we do not write", async () => {
    for (const path of ["services", "services.yaml", "requests.html"]) {
      const answer = await ask(path);
      expect(answer.status).toBe(404);
      problems.parse(((await readXml(answer, "errors")) as { code: string }[]).map((one) => ({ ...one, code: Number(one.code) })));
    }
  });

  it("is a thousand requests in ten minutes from one address", async () => {
    const address = { "x-client-address": randomUUID() };
    let last = new Response();
    for (let n = 0; n < 700 && last.status !== 429; n++) last = await ask("discovery.json", undefined, address);
    expect(last.status).toBe(429);
    expect(Number(last.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(problems.parse(await readJson(last))[0]!.code).toBe(429);
  });
});
