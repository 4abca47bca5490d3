import { expect, test } from "vitest";
import type { Group } from "@/lib/services/declaration/question";
import { itemName } from "./subject";

const label = { en: "Label", es: "Texto", ar: "نص" };
const dogs: Pick<Group, "questions"> = {
  questions: [
    { id: "paper", kind: "text", label, longest: 20, secret: true },
    { id: "dogName", kind: "text", label, longest: 20 },
    { id: "born", kind: "date", label },
  ],
};

test("one of a group is called by what names it, in the order of the questions, whatever order its answers were kept in", () => {
  expect(itemName(dogs, { born: "2021-05-04", paper: "sealed", dogName: "Rex" })).toBe("Rex");
});

test("a date, or a number of an identity paper, is no name", () => {
  expect(itemName(dogs, { born: "2021-05-04", paper: "sealed" })).toBeUndefined();
});

test("a person or a business is called by its name", () => {
  const owners: Pick<Group, "questions"> = { questions: [{ id: "owner", kind: "business", label }] };
  expect(itemName(owners, { owner: { name: "Quay Bakery" } })).toBe("Quay Bakery");
});
