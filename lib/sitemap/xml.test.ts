import { describe, expect, it } from "vitest";
import { standingPages } from "./pages";
import { sitemap, sitemapIndex } from "./xml";

describe("the lists for search engines", () => {
  it("name each page in each language, and the others beside it", () => {
    const xml = sitemap("https://city.example", [{ path: "/help", changed: new Date("2026-11-23T07:00:00Z") }]);
    expect(xml.match(/<loc>[^<]+/g)).toEqual(["", "/es", "/ar"].map((prefix) => `<loc>https://city.example${prefix}/help`));
    expect(xml.match(/hreflang="ar" href="https:\/\/city\.example\/ar\/help"/g)).toHaveLength(3);
    expect(xml).toContain("<lastmod>2026-11-23T07:00:00.000Z</lastmod>");
  });

  it("are XML whatever is in an address", () => {
    expect(sitemap("https://city.example", [{ path: '/a?b=<c>&d="e"' }])).toContain("/a?b=&#60;c&#62;&#38;d=&#34;e&#34;");
    expect(sitemapIndex("https://city.example", ["/sitemap/pages.xml"])).toContain("<loc>https://city.example/sitemap/pages.xml</loc>");
  });

  it("hold every page that stands, once", () => {
    const found = standingPages().map(({ path }) => path);
    expect(new Set(found).size).toBe(found.length);
    for (const path of ["/", "/help/pay-a-bill", "/services/dog-licence", "/records", "/privacy"]) expect(found).toContain(path);
  });
});
