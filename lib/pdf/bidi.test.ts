import { describe, expect, it } from "vitest";
import { levelsOf, mirrored, visualRuns, type Direction } from "./bidi";
import { withoutControls } from "./clusters";

const runs = (text: string, base: Direction, start?: number, end?: number) =>
  visualRuns(text, levelsOf(text, base), start, end)
    .map((run) => withoutControls(text.slice(run.start, run.end)))
    .filter(Boolean);

describe("the runs of a line, from left to right", () => {
  it.each<[string, Direction, string[]]>([
    ["Water and sewer", "ltr", ["Water and sewer"]],
    ["مدينة هاربورتون", "rtl", ["مدينة هاربورتون"]],
    ["دفعت \u2068$45.00\u2069 اليوم", "rtl", [" اليوم", "$45.00", "دفعت "]],
    ["أُعيد \u2068-$45.00\u2069", "rtl", ["-$45.00", "أُعيد "]],
    ["من 1 يوليو إلى 30 سبتمبر 2026", "rtl", ["2026", " سبتمبر ", "30", " يوليو إلى ", "1", "من "]],
    ["Paid for ليلى حداد, Harbourton", "ltr", ["Paid for ", "ليلى حداد", ", Harbourton"]],
    ["النفايات، Biscuit, tag 3381", "rtl", ["Biscuit, tag 3381", "النفايات، "]],
  ])("%s", (text, base, expected) => {
    expect(runs(text, base)).toEqual(expected);
  });

  it("are those of a part of the text, with the spaces at its end on the far side", () => {
    const text = "دفعت اليوم 45 دولارًا";
    expect(runs(text, "rtl", 0, text.indexOf("دولارًا"))).toEqual([" ", "45", "دفعت اليوم "]);
  });
});

it("brackets and quotes that are read from right to left are mirrored, letters are not", () => {
  expect(mirrored("(«مدينة»)")).toBe(")»مدينة«(");
});
