import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");
const files = ["app", "components"].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((name) => join(root, folder, name)),
);
const screens = files.filter((name) => name.endsWith(".tsx"));
// The sandbox gateway plays another company's site, and must not look like the city.
const sheets = files.filter((name) => name.endsWith(".css") && !name.includes("sandbox-gateway"));

const palette =
  "slate|gray|zinc|neutral|stone|red|orange|amber|yellow|lime|green|emerald|teal|cyan|sky|blue|indigo|violet|purple|fuchsia|pink|rose";

const rules: [sentence: string, files: string[], forbidden: RegExp][] = [
  // The policy forbids style attributes; the browser would drop them without a word.
  ["no style attributes", screens.filter((name) => !name.includes("global-error")), /\sstyle=[{"']/],
  [
    "no physical sides in classes",
    screens,
    /["'\s:](-?(ml|mr|pl|pr|left|right)-[\w[]|text-(left|right)\b|border-[lr]\b|rounded-([lr]|[tb][lr])\b|float-(left|right)\b)/,
  ],
  ["no colours of Tailwind's own", screens, new RegExp(`["'\\s:](bg|text|border|fill|stroke|ring|outline)-(${palette})-\\d`)],
  ["no raw colours in screens", screens, /["'[]#[0-9a-fA-F]{3,8}["'\]]/],
  ["no raw colours outside tokens.css", sheets.filter((name) => !name.endsWith("tokens.css")), /#[0-9a-fA-F]{3,8}\b(?=[^{}]*;)/],
  [
    "no physical sides in styles",
    sheets,
    /^\s*((margin|padding|border|inset)-(left|right|top|bottom)\b|(left|right|top|bottom|width|height|(min|max)-(width|height)):|text-align:\s*(left|right))/,
  ],
];

test.each(rules)("%s", (_sentence, searched, forbidden) => {
  const found = searched.flatMap((name) =>
    readFileSync(name, "utf8")
      .split("\n")
      .map((line, index) => ({ line, where: `${relative(root, name)}:${index + 1}` }))
      .filter(({ line }) => !/@media|@container/.test(line) && forbidden.test(line))
      .map(({ line, where }) => `${where} ${line.trim()}`),
  );
  expect(found).toEqual([]);
});
