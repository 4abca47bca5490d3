import { paths } from "@/lib/paths";
import { expect, test as base } from "./fixtures";
import { makeDeskReport } from "./portal/things/desk-reports";
import { openProgram } from "./steps/open311-program";
import { definition, discovery, requests, services } from "./steps/open311-shapes";

/** The conformance suite of GeoReport v2: what a program reads, each in XML and JSON, from the server itself. */
const test = base.extend<{ program: ReturnType<typeof openProgram> }>({
  program: async ({ request }, use) => use(openProgram(request)),
});

const DAY_MS = 86_400_000;
const day = (ago: number) => new Date(Date.now() - ago * DAY_MS).toISOString();
const list = async ({ both }: ReturnType<typeof openProgram>, query = "") =>
  requests.parse(await both(`requests?${query}`, "service_requests"));
const idsOf = async (program: ReturnType<typeof openProgram>, query = "") =>
  (await list(program, query)).map((one) => one.service_request_id);

test("GET discovery says where the service is, in which formats, and whom to ask", async ({ program, portal }) => {
  const { endpoints } = discovery.parse(await program.both("discovery", "discovery"));
  expect(endpoints[0]).toMatchObject({ type: "test", formats: ["text/xml", "application/json"], url: portal.origin + paths.open311 });
});

test("GET services lists what can be reported, and GET services/[code] what each one asks for", async ({ program }) => {
  const listed = services.parse(await program.both("services", "services"));
  expect(new Set(listed.map((one) => one.service_code)).size).toBe(listed.length);
  for (const { service_code: code, metadata } of listed) {
    const { service_code, attributes } = definition.parse(await program.both(`services/${code}`, "service_definition"));
    expect([service_code, attributes.length > 0]).toEqual([code, metadata]);
    expect(attributes.map(({ order }) => order)).toEqual(attributes.map((_, n) => n + 1));
    for (const { datatype, values } of attributes) expect(values.length > 1).toBe(datatype.endsWith("list"));
  }
  expect(await program.refused("services/gas-lamp", 404)).toContain("gas-lamp");
  expect(await program.refused("services/", 400)).toContain("service_code");
});

test("GET requests are those of the last 90 days, the newest first, narrowed as the standard says", async ({ program, owner }) => {
  const within = async (condition = "true", from = 90, until = 0) =>
    owner.rows<{ ref: string }>(
      `SELECT ref FROM public_issue WHERE ${condition} AND reported_at BETWEEN now() - $1 * interval '1 day' AND now() - $2 * interval '1 day'
       ORDER BY reported_at DESC, report_id DESC`,
      [from, until],
    );
  const expected: [query: string, condition?: string, from?: number, until?: number][] = [
    [""],
    ["status=&service_code=&start_date=&end_date=&service_request_id=&jurisdiction_id="],
    ["jurisdiction_id=harbourton.example"],
    ["status=open", "status NOT IN ('resolved', 'closed')"],
    ["status=closed", "status IN ('resolved', 'closed')"],
    ["status=open,closed"],
    ["status=open&status=closed"],
    ["service_code=streetlight", "category = 'streetlight'"],
    ["service_code=streetlight,pothole", "category IN ('streetlight', 'pothole')"],
    ["service_code=streetlight&status=closed", "category = 'streetlight' AND status IN ('resolved', 'closed')"],
    [`start_date=${day(20)}`, "true", 20],
    [`start_date=${day(20).replace("Z", "%2B00:00")}`, "true", 20],
    [`end_date=${day(100)}`, "true", 190, 100],
    [`start_date=${day(150)}`, "true", 150, 60],
    [`start_date=${day(150)}&end_date=${day(120)}&service_code=pothole`, "category = 'pothole'", 150, 120],
  ];
  for (const [query, ...those] of expected) {
    const refs = (await within(...those)).map(({ ref }) => ref);
    expect([query, refs.length > 0]).toEqual([query, true]);
    expect([query, await idsOf(program, query)]).toEqual([query, refs]);
  }
  expect(await idsOf(program, "service_code=no-such-code")).toEqual([]);
  for (const { status, service_code: code } of await list(program, "service_code=tree&status=closed"))
    expect([status, code]).toEqual(["closed", "tree"]);
});

test("GET requests by their ids override everything else, and GET requests/[id] is a list of one", async ({ program, owner }) => {
  const [old, fresh] = [await makeDeskReport(owner, { description: 'A <hole> & "more"\nby the drain' }), await makeDeskReport(owner)];
  await owner.rows("UPDATE public_issue SET reported_at = now() - interval '300 days' WHERE ref = $1", [old.ref]);
  const both = await idsOf(program, `service_request_id=${old.ref},${fresh.ref}&status=closed&start_date=yesterday`);
  expect(both.toSorted()).toEqual([old.ref, fresh.ref].toSorted());
  expect(await idsOf(program)).not.toContain(old.ref);
  expect(await idsOf(program, `service_request_id=${fresh.ref.toLowerCase().replaceAll("-", "")}`)).toEqual([fresh.ref]);
  const [one, ...more] = requests.parse(await program.both(`requests/${old.ref}`, "service_requests"));
  expect(one).toMatchObject({ service_request_id: old.ref, status: "open", service_code: "pothole", zipcode: "21301", media_url: null });
  expect([one!.description, more]).toEqual(['A <hole> & "more"\nby the drain', []]);
  expect(one!.address).toMatch(/^22 Quay Street, Harbourton/);
  expect(await program.refused("requests/IR-000-000-000", 404)).toContain("service_request_id");
  await owner.rows("UPDATE issue_report SET status = 'closed', resolution = 'noFurtherAction' WHERE id = $1", [fresh.id]);
  const [closed] = requests.parse(await program.both(`requests/${fresh.ref}`, "service_requests"));
  expect(closed).toMatchObject({ status: "closed", status_notes: "No action is taken." });
});

test("a private request is reached by nothing", async ({ program, owner, request }) => {
  const { id, ref } = await makeDeskReport(owner, { description: "Nobody reads this" });
  expect(await idsOf(program)).toContain(ref);
  await owner.rows("UPDATE issue_report SET hidden_at = now() WHERE id = $1", [id]);
  for (const query of ["", `service_request_id=${ref}`, "service_code=pothole", "status=open"])
    expect(await idsOf(program, query)).not.toContain(ref);
  await program.refused(`requests/${ref}`, 404);
  expect((await request.get(paths.issue(ref), { headers: { accept: "text/html" } })).status()).toBe(404);
  expect(await (await request.get(`${paths.issuesFeed}?q=${ref}`)).text()).not.toContain("<entry>");
});

test("what cannot be answered is said in the format that was asked for", async ({ program }) => {
  for (const path of ["discovery", "services", "services/pothole", "requests", "requests/IR-000-000-000", "tokens/1"])
    expect(await program.refused(`${path}?jurisdiction_id=sfgov.org`, 404)).toContain("jurisdiction_id");
  expect(await program.refused("tokens/12345", 404)).toContain("token"); // every id is given at once
  await program.refused("secrets", 404);
  expect(await program.refused("requests?status=asleep", 400)).toContain("status");
  for (const wrong of ["yesterday", "2026-01-01", "2026-13-41T00:00:00Z", "1e309"])
    expect(await program.refused(`requests?start_date=${wrong}`, 400)).toContain("start_date");
  expect(await program.refused(`requests?start_date=${day(200)}&end_date=${day(1)}`, 400)).toContain("90 days");
  expect(await program.refused(`requests?start_date=${day(1)}&end_date=${day(2)}`, 400)).toContain("start_date");
  for (const path of ["services", "services.yaml", "requests.html", "requests"]) {
    const answer = await program.ask(path);
    expect([path, answer.status(), answer.headers()["content-type"]]).toEqual([path, 404, "text/xml; charset=utf-8"]);
  }
  expect((await program.ask("requests/%E0%A4%A.json")).status()).toBeGreaterThanOrEqual(400);
});

test("who asks six hundred times in ten minutes from one address waits, and others do not", async ({ program, playwright, portal }) => {
  test.slow(); // hundreds of requests
  const statuses: number[] = [];
  for (let n = 0; n < 30; n += 1)
    statuses.push(...(await Promise.all(Array.from({ length: 20 }, () => program.ask("discovery.json")))).map((one) => one.status()));
  expect(new Set(statuses)).toEqual(new Set([200]));
  await program.refused("discovery", 429);
  expect(Number((await program.ask("services.json")).headers()["retry-after"])).toBeGreaterThan(0);
  const other = await playwright.request.newContext({ baseURL: portal.origin, extraHTTPHeaders: { "x-forwarded-for": "10.255.255.1" } });
  expect((await openProgram(other).ask("discovery.json")).status()).toBe(200);
  await other.dispose();
});
