import { describe, expect, it } from "vitest";
import type { Answers } from "@/lib/services/answers";
import type { Service } from "@/lib/services/declaration/service";
import { emptyDraft, mergePage, withSeen, type Draft } from "./draft";
import { progressOf, type HeldDocument } from "./progress";

const label = { en: "x", es: "x", ar: "x" };
const service = {
  pages: [
    {
      id: "who",
      questions: [
        { id: "name", kind: "text", longest: 9, label },
        { id: "citizen", kind: "yesNo", label },
      ],
      stops: [{ when: { question: "citizen", is: false }, title: label, text: label }],
    },
    { id: "extra", questions: [{ id: "note", kind: "longText", longest: 99, optional: true, label }], stops: [] },
    {
      id: "dogs",
      questions: [{ id: "dogs", kind: "group", least: 1, most: 3, label, questions: [{ id: "dog", kind: "text", longest: 9, label }] }],
      stops: [],
    },
  ],
  documents: [{ id: "paper" }, { id: "more", optional: true }],
} as unknown as Service;

const draftOf = (answers: Answers, seen: string[] = []): Draft => ({
  answers: Object.fromEntries(Object.entries(answers).map(([id, value]) => [id, { value, revision: 1 }])),
  seen,
});
const statuses = (answers: Answers, seen: string[] = [], documents: HeldDocument[] = []) =>
  Object.fromEntries(progressOf(service, draftOf(answers, seen), documents).tasks.map(({ id, status }) => [id, status]));
const dog = [{ id: "1", answers: { dog: "Rex" } }];

describe("how far a draft is", () => {
  it.each<[string, Answers, string[], HeldDocument[], Record<string, string>]>([
    [
      "nothing yet",
      {},
      [],
      [],
      { who: "notStarted", extra: "notStarted", dogs: "notStarted", paper: "notStarted", more: "notStarted", review: "cannotStart" },
    ],
    ["one of two", { name: "A" }, [], [], { who: "inProgress" }],
    ["a page", { name: "A", citizen: true }, [], [], { who: "completed" }],
    ["who may not go on", { name: "A", citizen: false }, [], [], { who: "problem" }],
    ["a page to skip", {}, ["extra"], [], { extra: "completed" }],
    ["a dog without a name", { dogs: [{ id: "1", answers: {} }] }, [], [], { dogs: "inProgress" }],
    ["a dog", { dogs: dog }, [], [], { dogs: "completed" }],
    ["a file that is being checked", {}, [], [{ kind: "paper", fileStatus: "checking" }], { paper: "inProgress" }],
    [
      "a file that was refused",
      {},
      [],
      [
        { kind: "paper", fileStatus: "received" },
        { kind: "paper", fileStatus: "rejected" },
      ],
      { paper: "problem" },
    ],
    ["a file to skip", {}, ["more"], [], { more: "completed" }],
    [
      "everything",
      { name: "A", citizen: true, dogs: dog },
      ["extra", "more"],
      [{ kind: "paper", fileStatus: "received" }],
      { review: "notStarted" },
    ],
  ])("%s", (_, answers, seen, documents, wanted) => expect(statuses(answers, seen, documents)).toMatchObject(wanted));

  it("leads to the first thing that is not done", () => {
    expect(progressOf(service, draftOf({ name: "A", citizen: true }), []).next).toMatchObject({ id: "extra" });
    expect(progressOf(service, emptyDraft, []).next).toMatchObject({ id: "who" });
  });

  it("waits for the second guardian where one is needed", () => {
    const { tasks, next } = progressOf(
      service,
      draftOf({ name: "A", citizen: true, dogs: dog }, ["extra", "more"]),
      [{ kind: "paper", fileStatus: "received" }],
      "asked",
    );
    expect(next).toMatchObject({ id: "consent", status: "inProgress" });
    expect(tasks.at(-1)).toMatchObject({ id: "review", status: "cannotStart" });
  });
});

describe("a page that is saved", () => {
  const saved = (tab: string, base: number, revision: number, turn = 0) => ({ tab, base, revision, turn });
  const first = mergePage(emptyDraft, { answers: { name: "A" }, emptied: ["citizen"] }, saved("one", 0, 1)).draft;

  it("puts its answers in and takes emptied ones away", () => {
    expect(first.answers).toEqual({ name: { value: "A", revision: 1, tab: "one" } });
    expect(mergePage(first, { answers: {}, emptied: ["name"] }, saved("one", 1, 2)).draft.answers).toEqual({});
  });

  it("does not overwrite what another device saved since it was opened, and names it", () => {
    const second = mergePage(first, { answers: { name: "B", citizen: true }, emptied: [] }, saved("one", 1, 2)).draft;
    const late = mergePage(second, { answers: { name: "C", citizen: false }, emptied: [] }, saved("two", 1, 3));
    expect(late.conflicts).toEqual({ name: "B", citizen: true });
    expect(late.draft.answers).toEqual(second.answers);
    const meant = mergePage(second, { answers: { name: "C" }, emptied: [] }, saved("two", 2, 3)).draft;
    expect(meant.answers.name).toEqual({ value: "C", revision: 3, tab: "two" });
  });

  it("is no conflict with what the same page saved while it was typed", () => {
    const typing = mergePage(first, { answers: { name: "B" }, emptied: [] }, saved("two", 1, 2)).draft;
    const sent = mergePage(typing, { answers: { name: "Be" }, emptied: [] }, saved("two", 1, 3));
    expect(sent.conflicts).toEqual({});
    expect(sent.draft.answers.name!.value).toBe("Be");
  });

  it("is not changed by what was sent before it and arrives after it", () => {
    const newer = mergePage(first, { answers: { name: "Bea" }, emptied: [] }, saved("two", 1, 2, 2)).draft;
    const late = mergePage(newer, { answers: { name: "B" }, emptied: ["citizen"] }, saved("two", 1, 3, 1));
    expect(late).toEqual({ draft: newer, conflicts: {} });
    const next = mergePage(newer, { answers: { name: "Beate" }, emptied: [] }, saved("two", 1, 3, 3)).draft;
    expect(next.answers.name!.value).toBe("Beate");
    expect(mergePage(next, { answers: { name: "Uta" }, emptied: [] }, saved("two", 1, 4)).draft.answers.name!.value).toBe("Uta");
  });

  it("twice is the same as once", () => {
    const again = mergePage(first, { answers: { name: "A" }, emptied: ["citizen"] }, saved("two", 0, 2));
    expect(again).toEqual({ draft: first, conflicts: {} });
  });

  it("keeps what could not be read as it was typed, until it can be", () => {
    const typed = { "born.day": "31", "born.month": "2" };
    const half = mergePage(first, { answers: {}, emptied: ["born"], unread: { born: typed } }, saved("one", 1, 2)).draft;
    expect(half.unread).toEqual({ born: typed });
    expect(mergePage(half, { answers: { born: "2000-02-28" }, emptied: [] }, saved("one", 2, 3)).draft.unread).toEqual({});
  });

  it("is gone on from once", () => expect(withSeen(withSeen(first, "who"), "who").seen).toEqual(["who"]));
});
