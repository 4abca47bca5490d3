import type { Answers, GroupItem } from "@/lib/services/answers";
import { answersOf, isOvertaken, mergePage, type Draft, type Mark, type Merge, type Save, type TypedAnswers } from "./draft";

type Place = { group: string; item: string };

/** Those of a repeated group, in their order. */
export const itemsOf = ({ answers }: Draft, group: string): GroupItem[] => (answers[group]?.value as GroupItem[] | undefined) ?? [];

/** What was typed for one of a repeated group, put into the draft as a page's answers are. One that is not there, or not any more, is added. */
export function mergeItem(draft: Draft, { group, item }: Place, typed: TypedAnswers, save: Save): Merge {
  if (isOvertaken(draft, save)) return { draft, conflicts: {} };
  const items = itemsOf(draft, group);
  const before = items.find(({ id }) => id === item);
  const { draft: page, conflicts } = mergePage(asPage(draft, item, before?.answers ?? {}), typed, save);
  const next: GroupItem = { id: item, answers: answersOf(page) };
  const value = before ? items.map((one) => (one === before ? next : one)) : [...items, next];
  const marks = Object.entries(page.answers).map(([question, { revision, tab }]) => [question, { revision, ...(tab && { tab }) }] as const);
  return {
    conflicts,
    draft: {
      ...draft,
      ...(page.last && { last: page.last }),
      answers: { ...draft.answers, [group]: { value, revision: save.revision } },
      marks: { ...othersOf(draft.marks, item), ...prefixed(item, marks) },
      unread: { ...othersOf(draft.unread, item), ...prefixed(item, Object.entries(page.unread ?? {})) },
    },
  };
}

/** The draft without one of a repeated group, and without a group of which nothing is left. */
export function withoutItem(draft: Draft, { group, item }: Place, revision: number): Draft {
  const left = itemsOf(draft, group).filter(({ id }) => id !== item);
  const { [group]: _, ...others } = draft.answers;
  const answers = left.length ? { ...others, [group]: { value: left, revision } } : others;
  return { ...draft, answers, marks: othersOf(draft.marks, item), unread: othersOf(draft.unread, item) };
}

/** An item's answers as a page's. One that was kept without a mark is older than every page that is open. */
function asPage({ marks = {}, unread = {} }: Draft, item: string, answers: Answers): Draft {
  const marked = (question: string): Mark => marks[`${item}.${question}`] ?? { revision: 0 };
  const own = Object.entries(unread).flatMap(([key, typed]) => (key.startsWith(`${item}.`) ? [[key.slice(item.length + 1), typed]] : []));
  return {
    answers: Object.fromEntries(Object.entries(answers).map(([question, value]) => [question, { value, ...marked(question) }])),
    seen: [],
    unread: Object.fromEntries(own),
  };
}

const othersOf = <Value>(all: Record<string, Value> = {}, item: string) =>
  Object.fromEntries(Object.entries(all).filter(([key]) => !key.startsWith(`${item}.`)));

const prefixed = <Value>(item: string, entries: (readonly [string, Value])[]): Record<string, Value> =>
  Object.fromEntries(entries.map(([question, value]) => [`${item}.${question}`, value]));
