import { expect, it } from "vitest";
import { differenceOf, markOf } from "@/lib/staff/queue/changes";

const row = {
  id: "1",
  status: "inReview",
  stageBefore: null,
  assigneeId: null,
  priority: 0,
  dueOn: new Date("2026-11-23"),
  escalation: null,
};

it.each([
  ["nothing", ["a", "b"], ["a", "b"], 0],
  ["the order alone", ["a", "b"], ["b", "a"], 0],
  ["one that came", ["a"], ["a", "b"], 1],
  ["one that went", ["a", "b"], ["a"], 1],
  ["one row that says something else", ["a", "b"], ["a", "c"], 1],
  ["a whole page", ["a", "b"], ["c", "d"], 2],
  ["an empty page that stays so", [], [], 0],
])("counts %s", (_, seen, marks, count) => expect(differenceOf(seen, marks)).toBe(count));

it("marks a row by everything that it says of where its case stands", () => {
  const changes = [
    ...[{ id: "2" }, { status: "inspection" }, { stageBefore: "inReview" }, { assigneeId: "3" }, { priority: 1 }],
    ...[{ dueOn: new Date("2026-11-24") }, { escalation: "late" }],
  ];
  const marks = [row, ...changes.map((change) => ({ ...row, ...change }))].map(markOf);
  expect(new Set(marks).size).toBe(changes.length + 1);
  expect(markOf({ ...row })).toBe(marks[0]);
});
