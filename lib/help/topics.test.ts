import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { languages } from "@/lib/paths";
import { helpGroups } from "./front-matter";
import { readTopic } from "./read-topic";
import { findTopic, helpTopics } from "./topics";

const page = (head = "", body = "## Find it {% #find %}\n\nOpen [Bills](/bills).") =>
  `---\n${head || "title: A\nlead: B\ngroup: money\nquestion: C?\nanswer: D.\nwords: a, b, c\nchecked: 2026-11-23"}\n---\n\n${body}\n`;
const mistakes = (source: string) => {
  const read = readTopic("a-page", source, "en");
  return "mistakes" in read ? read.mistakes.join("\n") : "none";
};

describe("the help", () => {
  it("has the same pages, parts and links in every language", () => {
    const [english, ...others] = languages.map((language) =>
      helpTopics(language).map(({ slug, group, parts, links }) => ({ slug, group, parts: parts.map(({ id }) => id), links })),
    );
    expect(english!.length).toBeGreaterThanOrEqual(15);
    for (const other of others) expect(other).toEqual(english);
  });

  it("has no empty part and no group without a page", () => {
    for (const language of languages)
      for (const { slug, parts } of helpTopics(language))
        for (const { id, body } of parts) expect([slug, id, body.length > 0]).toEqual([slug, id, true]);
    expect(new Set(helpTopics("en").map(({ group }) => group))).toEqual(new Set(helpGroups));
  });

  it("leads to pages of the portal and to parts that are there", () => {
    const pages = readdirSync("app", { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith("/page.tsx"));
    const routes = pages.map(
      (file) =>
        `/${file
          .split("/")
          .slice(0, -1)
          .filter((part) => part !== "[locale]" && !/^\(.*\)$/.test(part))
          .join("/")}`,
    );
    const isRoute = (path: string) => routes.some((route) => new RegExp(`^${route.replace(/\[[^\]]+\]/g, "[^/]+")}$`).test(path));
    for (const { slug, links } of helpTopics("en"))
      for (const link of links) {
        const [path, anchor] = link.split("#") as [string, string?];
        expect([slug, link, isRoute(path.split("?")[0]!)]).toEqual([slug, link, true]);
        const [, topic] = /^\/help\/(.+)$/.exec(path) ?? [];
        if (topic && anchor) expect(findTopic(topic, "en")!.parts.map(({ id }) => id)).toContain(anchor);
      }
  });

  it("is said in short sentences", () => {
    const long = languages.flatMap((language) =>
      helpTopics(language).flatMap(({ slug, lead, answer, text }) =>
        [lead, answer, ...text.split(/(?<=[.?!؟:])\s|\n/)]
          .filter((one) => one.split(/[.?!؟]\s/).some((sentence) => sentence.split(/\s+/).length > 21))
          .map((one) => `${language} ${slug}: ${one}`),
      ),
    );
    expect(long).toEqual([]);
  });
});

describe("a help page", () => {
  it("is read into its parts", () => {
    const read = readTopic("a-page", page(), "en");
    expect(read).toMatchObject({
      topic: { slug: "a-page", words: ["a", "b", "c"], parts: [{ id: "find", title: "Find it" }], links: ["/bills"] },
    });
  });

  it.each([
    ["a name that it does not know", page("title: A\nlede: B"), /lib\/city\/help\/en\/a-page\.md has a mistake at .*lead/],
    [
      "a group that there is not",
      page("title: A\nlead: B\ngroup: pets\nquestion: C?\nanswer: D.\nwords: a, b, c\nchecked: 2026-11-23"),
      /at group: it must be one of account/,
    ],
    [
      "too few words to find it by",
      page("title: A\nlead: B\ngroup: money\nquestion: C?\nanswer: D.\nwords: a\nchecked: 2026-11-23"),
      /at words/,
    ],
    ["text before the first heading", page("", "Open it.\n\n## Find it {% #find %}\n\nHere."), /it begins with a heading/],
    ["a heading without an anchor", page("", "## Find it\n\nHere."), /line 11: Missing required attribute: 'id'/],
    [
      "a link to another site",
      page("", "## Find it {% #find %}\n\n[Here](https://elsewhere.example)."),
      /line 13: Attribute 'href' must match/,
    ],
    ["a picture", page("", "## Find it {% #find %}\n\n![Here](/bills)"), /“image” is nothing/],
    ["code", page("", "## Find it {% #find %}\n\n`x`"), /“code” is nothing/],
    ["a tag that there is not", page("", '## Find it {% #find %}\n\n{% partial file="x" /%}'), /Undefined tag|Partial/],
    ["a fact that there is not", page("", "## Find it {% #find %}\n\n{% $secret %}"), /Undefined variable: 'secret'/],
  ])("with %s is refused by a sentence", (_, source, sentence) => expect(mistakes(source)).toMatch(sentence));

  it("holds no markup of its own", () => {
    const read = readTopic("a-page", page("", "## Find it {% #find %}\n\n<script>alert(1)</script> <b>x</b>"), "en");
    expect(JSON.stringify(read)).not.toMatch(/"name":"(script|b)"/);
  });
});
