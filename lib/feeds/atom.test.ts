import { describe, expect, it } from "vitest";
import { atom } from "@/lib/feeds/atom";

const at = new Date("2027-02-11T11:00:00.000Z");
const entry = { id: "urn:uuid:1", page: "http://here/a?b&c", updated: at, published: at, summary: "s" };
const write = (title: string) =>
  atom({
    ...{ id: "http://here/feed", title: "Feed", author: "City", language: "en", self: "http://here/feed", page: "http://here/" },
    updated: at,
    entries: [{ ...entry, title }],
  });

describe("a feed", () => {
  it.each([
    ["markup", "<b>x</b>", "&#60;b&#62;x&#60;/b&#62;"],
    ["what would end its element", "</title>", "&#60;/title&#62;"],
    ["an entity", "a &amp; b", "a &#38;amp; b"],
    ["what XML cannot hold", "a\0b\u0001c\ud800e", "abce"],
    ["an emoji and Arabic", "🐕 رخصة", "🐕 رخصة"],
  ])("holds %s as text", (_what, title, written) => expect(write(title)).toContain(`<title>${written}</title>`));

  it("escapes addresses", () => expect(write("x")).toContain('href="http://here/a?b&#38;c"'));

  it("has what RFC 4287 asks of a feed and of an entry", () => {
    const [feed, one] = write("x").split("<entry>");
    for (const element of ["id", "title", "updated"]) for (const part of [feed, one]) expect(part).toContain(`<${element}>`);
    expect(feed).toContain("<author><name>City</name></author>");
  });
});
