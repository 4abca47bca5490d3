import type { Answer, Answers } from "@/lib/services/answers";
import type { TypedFields } from "@/lib/services/typed/typed";

/**
 * When and where an answer was saved. `revision` is the draft's when it was saved, `tab` the page it was typed on: a page that was opened
 * earlier, on another device, does not overwrite it unseen.
 */
export type Mark = { revision: number; tab?: string };

type KeptAnswer = Mark & { value: Answer };

/** Which of an opened page's saves this is. With scripts they are counted from 1; without, there is nothing to overtake. */
export type Turn = { tab: string; turn: number };

/**
 * A draft as its column holds it. `seen`: pages that were continued from, for those on which nothing has to be answered. `unread`: what was
 * typed and could not be read as an answer, by question, or by item and question: it is shown again as it was typed. `marks`: of answers
 * inside repeated groups, by item and question. `last`: the newest save of the page that was saved last.
 */
export type Draft = {
  answers: Record<string, KeptAnswer>;
  seen: string[];
  unread?: Record<string, TypedFields>;
  marks?: Record<string, Mark>;
  last?: Turn;
};

export const emptyDraft: Draft = { answers: {}, seen: [] };

/** A draft that nobody has typed in yet, with what is known of before. */
export const draftWith = (known: Answers): Draft => ({
  answers: Object.fromEntries(Object.entries(known).map(([question, value]) => [question, { value, revision: 0 }])),
  seen: [],
});

export const answersOf = ({ answers }: Draft): Answers =>
  Object.fromEntries(Object.entries(answers).map(([question, { value }]) => [question, value]));

export type Merge = {
  draft: Draft;
  /** Questions answered otherwise on another device since this page was opened: the person chooses. */
  conflicts: Record<string, Answer | undefined>;
};

export type TypedAnswers = { answers: Answers; emptied: string[]; unread?: Record<string, TypedFields> };
/** Which page was opened, at which revision of the draft, its how-manieth save this is, and the revision that it is saved as. */
export type Save = Turn & { base: number; revision: number };

/**
 * A page's answers put into the draft. An answer that another page saved after this one was opened, and that differs, is a conflict and
 * stays; every other is taken. `emptied` are taken away.
 */
export function mergePage(draft: Draft, { answers: typed, emptied, unread = {} }: TypedAnswers, save: Save): Merge {
  if (isOvertaken(draft, save)) return { draft, conflicts: {} };
  const { tab, turn, base, revision } = save;
  const answers = { ...draft.answers };
  const conflicts: Merge["conflicts"] = {};
  const entries: [string, Answer | undefined][] = [
    ...Object.entries(typed),
    ...emptied.map((question): [string, undefined] => [question, undefined]),
  ];
  for (const [question, value] of entries) {
    const kept = answers[question];
    if (same(kept?.value, value)) continue;
    if (kept && kept.revision > base && kept.tab !== tab) conflicts[question] = kept.value;
    else if (value === undefined) delete answers[question];
    else answers[question] = { value, revision, tab };
  }
  const read = Object.keys(typed).concat(emptied);
  return { draft: { ...draft, answers, ...withUnread(draft, read, unread), ...(turn && { last: { tab, turn } }) }, conflicts };
}

/** What could not be read this time in place of what could not be read the time before. */
function withUnread(draft: Draft, read: string[], unread: Record<string, TypedFields>): Pick<Draft, "unread"> {
  const others = Object.entries(draft.unread ?? {}).filter(([question]) => !read.includes(question));
  return { unread: { ...Object.fromEntries(others), ...unread } };
}

/** Sent before what was saved last of the same page, and arrived after it: it brings nothing. */
export const isOvertaken = ({ last }: Draft, { tab, turn }: Turn) => turn > 0 && last?.tab === tab && turn <= last.turn;

export const withSeen = (draft: Draft, page: string): Draft => ({ ...draft, seen: [...new Set([...draft.seen, page])] });

const same = (one: Answer | undefined, other: Answer | undefined) => JSON.stringify(one) === JSON.stringify(other);
