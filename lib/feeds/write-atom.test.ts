import { describe, expect, it } from "vitest";
import { writeAtom } from "@/lib/feeds/write-atom";

const at = new Date("2027-02-11T11:00:00.000Z");
const entry = { id: "urn:uuid:1", link: "http://here/a?b&c", updatedAt: at, publishedAt: at, summary: "s" };
const write = (title: string) =>
  writeAtom({
    ...{ id: "http://here/feed", title: "Feed", author: "City", language: "en", self: "http://here/feed", page: "http://here/" },
    updatedAt: at,
    entries: [{ ...entry, title }],
  });

describe("a feed", () => {
  it.each([
    ["markup", "<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"],
    ["what would end its element", "</title><link href='x'/>", "&lt;/title&gt;&lt;link href='x'/&gt;"],
    ["an entity", "a &amp; b", "a &amp;amp; b"],
    ["a quote", 'a "b"', "a &quot;b&quot;"],
    ["what XML cannot hold", "a\0b\u0001c\uffffd\ud800e", "abcde"],
    ["an emoji and Arabic", "🐕 رخصة", "🐕 رخصة"],
  ])("holds %s as text", (_what, title, written) => expect(write(title)).toContain(`<title>${written}</title>`));

  it("escapes addresses", () => expect(write("x")).toContain('href="http://here/a?b&amp;c"'));

  it("has what RFC 4287 asks of a feed and of an entry", () => {
    const [feed, one] = write("x").split("<entry>");
    for (const element of ["id", "title", "updated"]) for (const part of [feed, one]) expect(part).toContain(`<${element}>`);
    expect(feed).toContain("<author><name>City</name></author>");
    expect(feed).toContain('<link rel="self" type="application/atom+xml"');
  });
});
