import type { Answer, Answers } from "@/lib/services/answers";

/** One answer of a draft. `revision` is the draft's when it was saved: a page that was opened earlier does not overwrite it unseen. */
export type KeptAnswer = { value: Answer; revision: number };

/** A draft as its column holds it. `seen`: pages that were continued from, for those on which nothing has to be answered. */
export type Draft = { answers: Record<string, KeptAnswer>; seen: string[] };

export const emptyDraft: Draft = { answers: {}, seen: [] };

export const answersOf = ({ answers }: Draft): Answers =>
  Object.fromEntries(Object.entries(answers).map(([question, { value }]) => [question, value]));

export type Merge = {
  draft: Draft;
  /** Questions answered otherwise on another device since this page was opened: the person chooses. */
  conflicts: Record<string, Answer | undefined>;
};

/**
 * A page's answers put into the draft. An answer that somebody else saved after `base`, the draft's revision when the page was opened,
 * and that differs, is a conflict and stays; every other is taken. `emptied` are taken away.
 */
export function mergePage(draft: Draft, page: { id: string; answers: Answers; emptied: string[] }, base: number, revision: number): Merge {
  const answers = { ...draft.answers };
  const conflicts: Merge["conflicts"] = {};
  const entries: [string, Answer | undefined][] = [
    ...Object.entries(page.answers),
    ...page.emptied.map((question): [string, undefined] => [question, undefined]),
  ];
  for (const [question, value] of entries) {
    const kept = answers[question];
    if (same(kept?.value, value)) continue;
    if (kept && kept.revision > base) conflicts[question] = kept.value;
    else if (value === undefined) delete answers[question];
    else answers[question] = { value, revision };
  }
  return { draft: { answers, seen: [...new Set([...draft.seen, page.id])] }, conflicts };
}

const same = (one: Answer | undefined, other: Answer | undefined) => JSON.stringify(one) === JSON.stringify(other);
