import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ConfigError } from "@/lib/env/config-error";
import { readServices } from "./catalogue";

const city = "lib/city/services";
let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "services-"))));
afterEach(() => rmSync(folder, { recursive: true }));

const put = (file: string, text: string) => writeFileSync(join(folder, file), text);
const textOf = (file: string) => readFileSync(join(city, file), "utf8");

describe("a folder of services", () => {
  it("is read in the order of its files, and other files are left alone", () => {
    for (const file of ["library-card.json", "dog-licence.json"]) put(file, textOf(file));
    put("notes.txt", "not a service");
    expect(readServices(folder).map(({ slug }) => slug)).toEqual(["dog-licence", "library-card"]);
  });

  it("says every mistake of every file at once", () => {
    put("dog-licence.json", textOf("dog-licence.json").replace('"minutes": 6', '"minutes": "six"'));
    put("library-card.json", "{");
    expect(() => readServices(folder)).toThrow(ConfigError);
    expect(() => readServices(folder)).toThrow(
      /^dog-licence\.json has a mistake at minutes: it must be a number\.\nlibrary-card\.json is no JSON: /,
    );
  });

  it("names a service that another leads to and that is not there", () => {
    put("passport-renewal.json", textOf("passport-renewal.json"));
    expect(() => readServices(folder)).toThrow(
      'passport-renewal.json has a mistake: it leads to "new-passport", and there is no such service.',
    );
  });

  it("is there, and has a service", () => {
    expect(() => readServices(folder)).toThrow(/^SERVICES_DIR is .+, and no service's file is there\.$/);
    expect(() => readServices(join(folder, "away"))).toThrow(/^SERVICES_DIR is .+, which cannot be read: .+$/);
  });

  it("of the city has no mistake", () =>
    expect(readServices(city)).toHaveLength(readdirSync(city).filter((file) => file.endsWith(".json")).length));
});
