import { createHash, randomBytes } from "node:crypto";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { picture } from "@/lib/documents/testing/papers";
import { paths } from "@/lib/paths";
import { expect, test } from "./fixtures";
import { rawRequest } from "./steps/raw-request";

const parser = new XMLParser({ parseTagValue: false });

test("a program finds the service, sends a report with a photo, and reads it back in both formats", async ({
  request,
  owner,
  address,
  portal,
}) => {
  const key = randomBytes(24).toString("base64url");
  const hash = createHash("sha256").update(key).digest("base64url");
  await owner.rows("INSERT INTO open311_key (key_hash, name, email) VALUES ($1, 'A test', 'app@post.example')", [hash]);

  const discovered = await (await request.get(`${paths.open311}/discovery.json`)).json();
  expect(discovered.endpoints[0].url).toBe(portal.origin + paths.open311);
  const services = await (await request.get(`${paths.open311}/services.json`)).json();
  expect(services.map((one: { service_code: string }) => one.service_code)).toContain("pothole");

  const sent = await request.post(`${paths.open311}/requests.json?api_key=${key}`, {
    multipart: {
      ...{ service_code: "pothole", address_string: "22 quay stret", description: "A hole <b>by</b> the drain" },
      ...{ "attribute[where]": "carLane", "attribute[size]": "plate", "attribute[swerve]": "yes" },
      media: { name: "hole.jpg", mimeType: "image/jpeg", buffer: await picture(900, 700).jpeg().toBuffer() },
    },
  });
  expect(sent.status(), await sent.text()).toBe(201);
  const [{ service_request_id: id }] = await sent.json();

  // Shown once it was found clean.
  await expect
    .poll(async () => (await (await request.get(`${paths.open311}/requests/${id}.json`)).json())[0].media_url, { timeout: 30_000 })
    .toMatch(/\/files\/photos\//);
  const [read] = await (await request.get(`${paths.open311}/requests/${id}.json`)).json();
  expect(read).toMatchObject({ status: "open", description: "A hole <b>by</b> the drain", zipcode: "21301" });
  expect((await request.get(read.media_url)).headers()["content-type"]).toBe("image/jpeg");

  const raw = await rawRequest(portal.origin, { path: `${paths.open311}/requests/${id}.xml`, headers: { "x-forwarded-for": address } });
  expect([raw.status, raw.headers["content-type"]]).toEqual([200, "text/xml; charset=utf-8"]);
  expect(XMLValidator.validate(raw.text)).toBe(true);
  expect(parser.parse(raw.text).service_requests.request).toMatchObject({
    service_request_id: id,
    description: "A hole <b>by</b> the drain",
  });

  await owner.rows("UPDATE issue_report SET hidden_at = now() WHERE ref = $1", [id]);
  expect((await request.get(`${paths.open311}/requests/${id}.json`)).status()).toBe(404);
  expect(await (await request.get(`${paths.open311}/requests.json`)).text()).not.toContain(id);
  expect((await request.get(paths.issue(id), { headers: { accept: "text/html" } })).status()).toBe(404);
  expect(await (await request.get(`${paths.issuesFeed}?q=${id}`)).text()).not.toContain("<entry>");
});

test("what a program may not do is said in the format that it asked for", async ({ portal, address }) => {
  const ask = (path: string, method = "GET", body = "") =>
    rawRequest(portal.origin, {
      ...{ path: paths.open311 + path, method, body },
      headers: {
        "x-forwarded-for": address,
        ...(body && { "content-type": "application/x-www-form-urlencoded", "content-length": String(body.length) }),
      },
    });
  const noKey = await ask("/requests.xml", "POST", "service_code=pothole&lat=38.12&long=-75.19");
  expect([noKey.status, parser.parse(noKey.text).errors.error.code]).toEqual([403, "403"]);
  const noSuch = await ask("/services/gas-lamp.json");
  expect([noSuch.status, JSON.parse(noSuch.text)[0].code]).toEqual([404, 404]);
  const far = await ask("/requests.json?start_date=2020-01-01T00:00:00Z&end_date=2024-01-01T00:00:00Z");
  expect([far.status, JSON.parse(far.text)[0].code]).toEqual([400, 400]);
  for (const path of ["/services.yaml", "/nothing.json", "/requests/%E0%A4%A.json"])
    expect((await ask(path)).status).toBeGreaterThanOrEqual(400);
});

test("a feed reader follows the reports that changed", async ({ request, portal }) => {
  const answer = await request.get(`${paths.issuesFeed}?category=pothole&language=es`);
  expect(answer.headers()["content-type"]).toBe("application/atom+xml; charset=utf-8");
  const text = await answer.text();
  expect(XMLValidator.validate(text)).toBe(true);
  const { feed } = new XMLParser({ ignoreAttributes: false, parseTagValue: false }).parse(text);
  expect(feed["@_xmlns"]).toBe("http://www.w3.org/2005/Atom");
  expect(feed.title).toBe("Problemas reportados en Harbourton");
  const entries = [feed.entry].flat();
  expect(entries.length).toBeGreaterThan(1);
  expect(new Set(entries.map(({ id }: { id: string }) => id)).size).toBe(entries.length);
  for (const one of entries) {
    expect(one.title).toMatch(/^Bache, /);
    expect(one.link["@_href"]).toMatch(`${portal.origin}/es/issues/IR-`);
    expect(Date.parse(one.updated)).not.toBeNaN();
  }
});
