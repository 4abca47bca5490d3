import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const files = ["lib", "app"]
  .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => join(folder, file)))
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.|generated\//.test(file));

/**
 * What others send us has more keys than we look at: browsers, the payment provider, an address somebody kept. The fields of an application's page are the questions
 * of its service: lib/services/typed reads those by name, and nothing else of the form. So are the fields of a report, a canned reply, a decision and of a visit, one for
 * each criterion and each thing to look at.
 */
const foreign =
  /^lib\/(auth\/passkeys\/challenge|applications\/schema\.ts|staff\/(cases|decisions|inspections)\/schema\.ts|payments\/sandbox\/|env|mail\/|issues\/(schema|desk\/schema|public\/wish)\.ts)/;

describe("what a form may say", () => {
  it("is listed key by key: whoever adds one is refused, and never writes it", () => {
    const loose = files.filter(
      (file) => !foreign.test(file) && /z\s*\.(object|looseObject)\(|\.(passthrough|loose|catchall)\(/.test(readFileSync(file, "utf8")),
    );
    expect(loose).toEqual([]);
  });

  it("goes into the database name by name: no command spreads a form's whole input into a row", () => {
    const spread = files.filter((file) =>
      /\bdata:\s*(input|form|values|body)\b|data:\s*\{\s*\.\.\.(input|form|values|body)\b/.test(readFileSync(file, "utf8")),
    );
    expect(spread).toEqual([]);
  });
});
