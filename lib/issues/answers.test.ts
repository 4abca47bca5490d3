import { expect, it } from "vitest";
import { findCategory } from "@/lib/city/issues/categories";
import { readAnswers } from "@/lib/issues/answers";
import { mayOpen, reportSteps, stepOf } from "@/lib/issues/draft/steps";

const light = findCategory("streetlight")!;

it("takes choices that are offered, and that one does not know", () => {
  const { answers, errors } = readAnswers(light, { "q-what": "out", "q-many": "unknown", "q-post": "  L-1044 " });
  expect([answers, errors]).toEqual([{ what: "out", many: "unknown", post: "L-1044" }, {}]);
});

it("refuses a choice that is not offered, none at all, and a text that is too long", () => {
  const { answers, errors } = readAnswers(light, { "q-what": "explodes", "q-post": "x".repeat(201) });
  expect(answers).toEqual({});
  expect(errors).toEqual({ "q-what": "issues.chooseAnswer", "q-many": "issues.chooseAnswer", "q-post": "issues.answerLong" });
});

it("says of everything at once what is missing, the text first", () => {
  const { errors } = readAnswers(light, { description: "" });
  expect(Object.entries(errors)).toEqual([
    ["description", "issues.describe"],
    ["q-what", "issues.chooseAnswer"],
    ["q-many", "issues.chooseAnswer"],
  ]);
});

it("opens the pages of a report one after the other", () => {
  expect(stepOf()).toBe("what");
  expect(stepOf({ category: "gas-lamp" })).toBe("what"); // a kind that the city has no more
  expect(stepOf({ category: "pothole" })).toBe("where");
  const place = { lat: 38.12, lng: -75.19, how: "map" as const, address: "", note: "" };
  const told = { category: "pothole", place };
  expect(reportSteps.filter((step) => mayOpen(step, told))).toEqual(["what", "where", "photos", "nearby", "details"]);
  expect(mayOpen("check", { ...told, description: "A hole", contact: "none" })).toBe(true);
});
