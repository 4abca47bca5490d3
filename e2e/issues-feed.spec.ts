import { XMLParser, XMLValidator } from "fast-xml-parser";
import { paths } from "@/lib/paths";
import { expect, test } from "./fixtures";

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
