import { XMLParser, XMLValidator } from "fast-xml-parser";
import { inLanguage, paths } from "@/lib/paths";
import { expect, test } from "./fixtures";
import { makeDeskReport } from "./portal/things/desk-reports";

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

test("a report whose kind the city has no more has a name wherever it is read", async ({ request, owner }) => {
  const at = { lat: 38.1201, lng: -75.1801 };
  const { id, ref } = await makeDeskReport(owner, { at, description: "The mantle of a gaslight is torn" });
  await owner.rows("UPDATE issue_report SET category = 'gas-lamp' WHERE id = $1", [id]);
  const read = async (path: string) => (await request.get(path, { headers: { accept: "text/html" } })).text();
  for (const [language, name] of [
    ["en", "Other problem"],
    ["es", "Otro problema"],
    ["ar", "مشكلة أخرى"],
  ] as const)
    // prettier-ignore
    for (const path of [`${paths.issues}?q=gaslight`, paths.issue(ref), paths.followIssue(ref)]) {
      const page = await read(inLanguage(language, path));
      expect(page, path).toContain(name);
      expect(page, path).not.toContain("gas-lamp");
    }
  const feed = await read(`${paths.issuesFeed}?q=gaslight&language=es`);
  expect(feed).toContain("<title>Otro problema, 22 Quay Street</title>");
  expect(feed).toContain('label="Otro problema"');
  const { pins } = (await (await request.get(`${paths.issuePins}?box=38.12,-75.181,38.121,-75.18`)).json()) as { pins: { name: string }[] };
  expect(pins.map(({ name }) => name)).toContain("Other problem, 22 Quay Street");
  const [told] = (await (await request.get(`${paths.open311}/requests/${ref}.json`)).json()) as Record<string, string>[];
  expect(told).toMatchObject({ service_name: "Other problem", service_code: "gas-lamp" });
});
