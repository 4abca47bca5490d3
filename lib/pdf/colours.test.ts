import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { colours } from "./colours";

it("the colours on paper are those of the site", () => {
  const tokens = readFileSync("app/styles/tokens.css", "utf8");
  for (const [name, colour] of Object.entries(colours))
    expect(tokens).toContain(`--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}: ${colour};`);
});
