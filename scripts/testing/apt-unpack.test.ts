import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { aptUnpack } from "./apt-unpack";

let home: string;
let folder: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "apt-"));
  folder = join(home, "clamd");
});
afterEach(() => rmSync(home, { recursive: true }));

type Said = { name: string; args: string[] };

/** A Debian that has these packages, and fails at the step that begins with a word. */
function debian(packages: string[], failing?: string) {
  const said: Said[] = [];
  const run = (name: "apt-get" | "dpkg-deb", args: string[]) => {
    said.push({ name, args });
    const fetches = args.includes("--download-only");
    if (fetches) for (const each of packages) writeFileSync(join(cacheOf(args), "archives", `${each}.deb`), "");
    if (name === "dpkg-deb") mkdirSync(join(args.at(-1)!, args.at(-2)!.split("/").at(-1)!), { recursive: true });
    return !args.includes(failing ?? "nothing");
  };
  return { run, said };
}
const cacheOf = (args: string[]) => args.find((arg) => arg.startsWith("Dir::Cache="))!.split("=")[1]!;

it("unpacks everything that was fetched, and leaves nothing else behind", () => {
  const { run } = debian(["scanner", "library"]);
  expect(aptUnpack(folder, ["scanner"], run)).toBe(true);
  expect(readdirSync(folder)).toEqual(["library.deb", "scanner.deb"]);
  expect(readdirSync(home)).toEqual(["clamd"]);
});

it("writes nowhere but beside its folder", () => {
  const { run, said } = debian(["scanner"]);
  aptUnpack(folder, ["scanner"], run);
  for (const { args } of said.filter(({ name }) => name === "apt-get"))
    expect(args).toEqual(expect.arrayContaining([`Dir::State=${folder}.apt`, `Dir::Cache=${folder}.apt`]));
});

it.each([
  ["the lists cannot be had", debian(["scanner"], "update")],
  ["the packages cannot be had", debian(["scanner"], "--download-only")],
  ["nothing came", debian([])],
  ["a package is damaged", debian(["scanner"], "-x")],
])("leaves what was there when %s", (_, { run }) => {
  mkdirSync(join(folder, "older"), { recursive: true });
  expect(aptUnpack(folder, ["scanner"], run)).toBe(false);
  expect(existsSync(join(folder, "older"))).toBe(true);
  expect(readdirSync(home)).toEqual(["clamd"]);
});
