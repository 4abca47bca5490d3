import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

type Use = { file: string; area: string; key: string };

const sources = ["app", "components", "lib"]
  .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => join(folder, file).replaceAll("\\", "/")))
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.|\/generated\//.test(file))
  .map((file) => ({ file, text: readFileSync(file, "utf8") }));

const keys = new Map<string, string[]>();
const keysOf = (area: string) => {
  if (!keys.has(area)) keys.set(area, flat(JSON.parse(readFileSync(`messages/en/${area}.json`, "utf8")) as object));
  return keys.get(area)!;
};
const flat = (tree: object): string[] =>
  Object.entries(tree).flatMap(([key, value]: [string, string | object]) =>
    typeof value === "string" ? [key] : flat(value).map((end) => `${key}.${end}`),
  );

const literal = /(?:"([^"\n]+)"|`([^`\n]+)`)/.source;
const translator =
  /(\w+) = (?:await )?(?:getTranslations|useTranslations|wordsIn)\((?:"(\w+)"|\{[^}]*namespace: "(\w+)"|\w+(?: as \w+|\.\w+)*, "(\w+)")/;
// words("key"), words.rich(`part.${name}`, words(condition ? "one" : "other")
const call = new RegExp(String.raw`\b(\w+)(?:\.(?:rich|raw|markup))?\(\s*(?:[^"\`,{}\n]*\?\s*)?${literal}(?:\s*:\s*${literal})?`);
const either = new RegExp(`${translator.source}|${call.source}`, "g");

/** Every key that a file asks for, with the file of words that its translator was made for last. */
function* uses({ file, text }: { file: string; text: string }): Generator<Use> {
  const area = new Map<string, string>();
  for (const [, name, ...found] of text.matchAll(either)) {
    const [short, long, other, caller, ...asked] = found;
    if (name) area.set(name, (short ?? long ?? other)!);
    else if (area.has(caller!)) for (const key of asked) if (key) yield { file, area: area.get(caller!)!, key };
  }
  for (const [, of, key = "title"] of text.matchAll(/titled\("(\w+)"(?:, "([\w.]+)")?\)/g)) yield { file, area: of!, key };
}

/** A key with `${…}` in it stands for at least one key that is there. */
const exists = ({ area, key }: Pick<Use, "area" | "key">) => {
  const pattern = key.split(/\$\{[^}]*\}/).map((fixed) => fixed.replaceAll(".", "\\."));
  return keysOf(area).some((there) => new RegExp(`^${pattern.join(".+")}$`).test(there));
};

describe("the words that the code asks for", () => {
  const found = sources.flatMap((source) => [...uses(source)]);

  it("are found by this test", () => {
    expect(found.length).toBeGreaterThan(150);
    expect(new Set(found.map(({ area }) => area)).size).toBeGreaterThan(12);
  });

  it("are there", () => {
    expect(found.filter((use) => !exists(use))).toEqual([]);
  });

  it("are there for every part of a page of text", () => {
    for (const { file, text } of sources)
      for (const [, area, ids] of text.matchAll(/textParts\(\w+, "(\w+)", \[([^\]]+)\]/g))
        for (const [, id] of ids!.matchAll(/"(\w+)"/g))
          for (const key of [`parts.${id}.title`, `parts.${id}.p1`]) expect(keysOf(area!), file).toContain(key);
  });

  it("are there for every rule: what a DomainError names", () => {
    const named = sources.flatMap(({ file, text }) =>
      [...text.matchAll(new RegExp(String.raw`new DomainError\(\s*${literal}`, "g"))].map(([, plain, made]) => ({
        file,
        area: "errors",
        key: (plain ?? made)!,
      })),
    );
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((use) => !exists(use))).toEqual([]);
  });

  it("are there for every field: what a schema names", () => {
    const schemas = sources.filter(({ file }) => /^lib\/.*schema\.ts$/.test(file));
    const named = schemas.flatMap(({ file, text }) =>
      [...text.matchAll(/"([a-z]\w*(?:\.[a-z]\w*)+)"/g)].map(([, key]) => ({ file, area: "errors", key: key! })),
    );
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((use) => !exists(use))).toEqual([]);
  });
});
