import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { readService } from "./read-service";
import { questionKinds } from "./question";
import { serviceFields } from "./service";

const guide = readFileSync("docs/adding-a-service.md", "utf8");

it("the service in the guide has no mistake", () => {
  const [, text] = /```json\n([\s\S]+?)```/.exec(guide)!;
  expect(readService("street-planter.json", text!)).toMatchObject({ service: { slug: "street-planter" } });
});

it("the guide names every kind of question", () => {
  for (const kind of questionKinds) expect(guide).toContain(`\`${kind}\``);
});

it("the guide names every field of a service, a page's question and a document", () => {
  const named = [
    "popular",
    "passport",
    "minutes",
    "promise.sooner",
    "issues.validMonthsOf",
    "fee.due",
    "draftDays",
    "prefill",
    "secret",
    "portrait",
    "stops",
  ];
  for (const field of named) expect(guide).toContain(`\`${field}\``);
  for (const field of Object.keys(serviceFields.shape)) expect(guide).toMatch(new RegExp(`["\`]${field.replace("$", "\\$")}\\b`));
});

it("the guide names every question that the portal reads of a passport", () => {
  type Pages = { pages: { questions: { id: string }[] }[] };
  const service = JSON.parse(readFileSync("lib/city/services/child-passport.json", "utf8")) as Pages;
  for (const question of service.pages.flatMap(({ questions }) => questions)) question.id += "X";
  const read = readService("child-passport.json", JSON.stringify(service));
  const wanted = "mistakes" in read ? read.mistakes.flatMap((one) => /needs a question "(\w+)"/.exec(one)?.[1] ?? []) : [];
  expect(wanted).toHaveLength(6);
  for (const id of wanted) expect(guide).toContain(`| \`${id}\``);
});
