import { createHash, randomBytes } from "node:crypto";
import { picture } from "@/lib/documents/testing/papers";
import { expect, test as base } from "./fixtures";
import type { Owner } from "./portal/owner";
import { openProgram, readIn, type Fields, type Format } from "./steps/open311-program";
import { requests, taken } from "./steps/open311-shapes";

/** The conformance suite of GeoReport v2: what a program sends, as a form of either kind, answered in XML and JSON by the server itself. */
const test = base.extend<{ program: ReturnType<typeof openProgram>; key: string }>({
  program: async ({ request }, use) => use(openProgram(request)),
  key: async ({ owner }, use) => use(await makeKey(owner)),
});

async function makeKey(owner: Owner, revoked = false) {
  const key = randomBytes(24).toString("base64url");
  const hash = createHash("sha256").update(key).digest("base64url");
  await owner.rows("INSERT INTO open311_key (key_hash, name, email, revoked_at) VALUES ($1, 'A test', 'app@post.example', $2)", [
    hash,
    revoked ? new Date() : null,
  ]);
  return key;
}

let sent = 0;
/** No two are the same. */
const report = (key: string, more: Fields = {}): Fields => ({
  ...{ api_key: key, service_code: "pothole", lat: "38.1248", long: "-75.1922", description: `Hole number ${++sent}` },
  ...{ "attribute[where]": "carLane", "attribute[size]": "bigger", "attribute[swerve]": "no", ...more },
});

for (const format of ["xml", "json"] as Format[])
  for (const kind of ["form", "multipart"] as const)
    test(`POST requests.${format} takes a ${kind}, and answers with its id and where to follow it`, async ({ program, key, portal }) => {
      const fields = report(key);
      const answer = await program.ask(`requests.${format}`, kind === "form" ? { form: fields } : { multipart: fields });
      expect(answer.status(), await answer.text()).toBe(201);
      const { service_request_id: id, service_notice: notice } = taken.parse(await readIn(format, answer, "service_requests"));
      expect(notice).toContain(`${portal.origin}/issues/${id}`);
      const [read] = requests.parse(await program.both(`requests/${id}`, "service_requests"));
      expect(read).toMatchObject({
        status: "open",
        service_code: "pothole",
        description: fields.description,
        lat: 38.1248,
        long: -75.1922,
      });
      const again = await program.ask(`requests.${format}`, kind === "form" ? { form: fields } : { multipart: fields });
      expect(taken.parse(await readIn(format, again, "service_requests")).service_request_id).toBe(id); // a retry is no second one
    });

test("POST requests takes every argument of the standard, a place in each way, and shows nothing of whoever sent it", async ({
  program,
  key,
}) => {
  const { lat: _lat, long: _long, ...placeless } = report(key);
  const person = {
    email: "lee@post.example",
    first_name: "Lee",
    last_name: "Park",
    phone: "+1 555 0100",
    device_id: "d1",
    account_id: "a1",
  };
  const places = [
    [{ address_string: "22 quay stret" }, { lat: expect.closeTo(38.1247, 3), long: expect.closeTo(-75.1922, 3) }],
    [{ address_id: "mill-road-30" }, { address: expect.stringMatching(/^30 Mill Road, Harbourton/) }],
    [
      { lat: "38.1248", long: "-75.1922", address_string: "By the bakery" },
      { lat: 38.1248, address: expect.stringMatching(/^By the bakery/) },
    ],
  ] as const;
  for (const [place, shown] of places) {
    const form = {
      ...placeless,
      ...person,
      ...place,
      media_url: "https://pictures.example/hole.jpg",
      jurisdiction_id: "harbourton.example",
    };
    const answer = await program.ask("requests.json", { form });
    const { service_request_id: id } = taken.parse(await answer.json());
    const [read] = requests.parse(await program.both(`requests/${id}`, "service_requests"));
    expect(read).toMatchObject(shown);
    expect(JSON.stringify(read)).not.toMatch(/lee@|Lee Park|555 0100|pictures\.example/);
  }
});

test("POST requests brings a photo along, which is shown once it was found clean", async ({ program, key, request }) => {
  const { api_key: _key, ...fields } = report(key, { description: `<script>alert(1)</script> ]]> & \u0007 "quotes" 🐕` });
  const media = { name: "hole.jpg", mimeType: "image/jpeg", buffer: await picture(900, 700).jpeg().toBuffer() };
  const answer = await program.ask(`requests.xml?api_key=${key}`, { multipart: { ...fields, media } as never });
  const { service_request_id: id } = taken.parse(await readIn("xml", answer, "service_requests"));
  const read = async () => requests.parse(await program.both(`requests/${id}`, "service_requests"))[0]!;
  await expect.poll(async () => (await read()).media_url, { timeout: 30_000 }).toMatch(/\/files\/photos\//);
  const { media_url, description } = await read();
  expect(description).toBe(fields.description);
  expect((await request.get(media_url!)).headers()["content-type"]).toBe("image/jpeg");
  const none = { multipart: { ...report(key), media: { ...media, buffer: Buffer.from("<script>alert(1)</script>") } } as never };
  await program.refused("requests", 400, none);
});

const refusals: [what: string, wrong: Fields, status: number, said: RegExp][] = [
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
  ["everything wrong at once", { email: "no", phone: "<b>", media_url: "x" }, 400, /phone .*\nemail .*\nmedia_url /],
  [
    "every answer wrong at once",
    { "attribute[size]": "", "attribute[where]": "moon", "attribute[swerve]": "" },
    400,
    /(.*attribute\[\w+\].*\n){2}.*attribute\[\w+\]/,
  ],
];

test("POST requests says what is wrong, all of it, as the standard says, and takes nothing", async ({ program, key, owner }) => {
  const before = await owner.count("issue_report");
  for (const [what, wrong, status, said] of refusals)
    expect([what, await program.refused("requests", status, { form: report(key, wrong) })]).toEqual([what, expect.stringMatching(said)]);
  await program.refused("requests", 403, { form: report(await makeKey(owner, true)) });
  await program.refused("services", 404, { form: report(key) });
  await program.refused("discovery", 404, { form: report(key) });
  expect(await owner.count("issue_report")).toBe(before);
});

test("POST requests takes forms alone", async ({ request, key }) => {
  for (const type of ["application/json", "text/plain", "multipart/form-data"]) {
    const answer = await request.post("/open311/v2/requests.json", {
      headers: { "content-type": type },
      data: JSON.stringify(report(key)),
    });
    expect([type, answer.status()]).toEqual([type, 400]);
  }
});
