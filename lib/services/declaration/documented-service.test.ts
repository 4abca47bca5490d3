import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { readService } from "./read-service";
import { questionKinds } from "./question";

const guide = readFileSync("docs/adding-a-service.md", "utf8");

it("the service in the guide has no mistake", () => {
  const [, text] = /```json\n([\s\S]+?)```/.exec(guide)!;
  expect(readService("street-planter.json", text!)).toMatchObject({ service: { slug: "street-planter" } });
});

it("the guide names every kind of question", () => {
  for (const kind of questionKinds) expect(guide).toContain(`\`${kind}\``);
});
