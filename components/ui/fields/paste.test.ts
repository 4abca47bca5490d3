import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

it("no code of ours hears of a paste or a drop: whoever has a password manager may use it", () => {
  const files = ["app", "components", "public"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => /\.(tsx?|m?js)$/.test(file) && !/\.test\./.test(file))
      .map((file) => join(folder, file)),
  );
  expect(files.length).toBeGreaterThan(100);
  const hears = /\bon(Paste|Drop|BeforeInput)\b|addEventListener\(\s*["'](paste|drop|beforeinput)["']/;
  const hearing = files.filter((file) => hears.test(readFileSync(file, "utf8")));
  expect(hearing).toEqual([]);
});
