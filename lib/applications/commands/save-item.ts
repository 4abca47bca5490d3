import { randomUUID } from "node:crypto";
import { authorize } from "@/lib/access/policy";
import { keepDraft, lockDraft } from "@/lib/applications/commands/save-page";
import { withSeen, withUnread } from "@/lib/applications/draft";
import { canDraft } from "@/lib/applications/policy";
import type { FoundDraft } from "@/lib/applications/queries/find-draft";
import { findKnown } from "@/lib/applications/queries/find-known";
import { refuseStrangers } from "@/lib/applications/refuse-strangers";
import { isKeptSecret, sealSecrets } from "@/lib/applications/secrets";
import { unreadOf } from "@/lib/applications/unread";
import type { Resident } from "@/lib/auth/actor";
import { asActor } from "@/lib/db/as-actor";
import { DomainError, NotFoundError } from "@/lib/errors";
import type { Answers, GroupItem } from "@/lib/services/answers";
import type { Group, SimpleQuestion } from "@/lib/services/declaration/question";
import { shownInItem } from "@/lib/services/shown";
import type { Problem, TypedFields } from "@/lib/services/typed/typed";
import { typedPage } from "@/lib/services/typed/typed-answer";

type ItemOf = { ref: string; page: string; group: string };
export type ItemWish = ItemOf & { item?: string; asked: string[]; fields: TypedFields };
export type SavedItem = { id: string; item: string; questions: SimpleQuestion[]; problems: Record<string, Problem>; hasMore: boolean };

/** Keeps one of a repeated group: a new one, or one that is there. What is right is kept also when something else of it is not. */
export const saveItem = (actor: Resident, { item: id, asked, fields, ...of }: ItemWish): Promise<SavedItem> =>
  asActor(actor, async (db) => {
    authorize(canDraft(actor), actor);
    const found = await lockDraft(db, actor, of.ref);
    const { group, items } = groupOf(found, of);
    const before = id === undefined ? undefined : items.find((one) => one.id === id);
    if (id !== undefined && !before) throw new NotFoundError("no such item");
    if (!before && items.length >= group.most) throw new DomainError("applications.groupFull", { most: group.most });
    refuseStrangers(group.questions, fields);
    const questions = group.questions.filter((one) => asked.includes(one.id) && !isKeptSecret(one, before?.answers ?? {}, fields));
    const typed = typedPage(questions, fields, await findKnown(db, actor, questions, fields));
    const itemId = before?.id ?? randomUUID();
    const unread = unreadOf(questions, fields, typed, `${itemId}.`);
    const kept = withoutKeys(before?.answers ?? {}, [...typed.emptied, ...Object.keys(typed.problems)]);
    const next: GroupItem = { id: itemId, answers: { ...kept, ...sealSecrets(found.id, questions, typed.answers) } };
    const draft = {
      ...found.draft,
      ...withUnread(
        found.draft,
        questions.map((one) => `${itemId}.${one.id}`),
        unread,
      ),
    };
    await keepItems(db, { ...found, draft }, of, before ? items.map((one) => (one === before ? next : one)) : [...items, next]);
    const after = shownInItem(group, next.answers, {}).questions;
    return { id: found.id, item: next.id, questions, problems: typed.problems, hasMore: after.some((one) => !asked.includes(one.id)) };
  });

/** Takes one of a repeated group away. Taking it away again changes nothing. */
export const removeItem = (actor: Resident, { item, ...of }: ItemOf & { item: string }) =>
  asActor(actor, async (db) => {
    authorize(canDraft(actor), actor);
    const found = await lockDraft(db, actor, of.ref);
    const { items } = groupOf(found, of);
    await keepItems(
      db,
      found,
      of,
      items.filter((one) => one.id !== item),
    );
  });

function groupOf({ definition, draft }: FoundDraft, { page, group: id }: ItemOf): { group: Group; items: GroupItem[] } {
  const question = definition.pages.find((one) => one.id === page)?.questions.find((one) => one.id === id);
  if (question?.kind !== "group") throw new NotFoundError("no such group");
  return { group: question, items: (draft.answers[id]?.value as GroupItem[] | undefined) ?? [] };
}

function keepItems(db: Parameters<typeof keepDraft>[0], found: FoundDraft, { group, page }: ItemOf, items: GroupItem[]) {
  const { [group]: _, ...others } = found.draft.answers;
  const answers = items.length ? { ...others, [group]: { value: items, revision: found.revision + 1 } } : others;
  return keepDraft(db, found, withSeen({ ...found.draft, answers }, page));
}

const withoutKeys = (answers: Answers, keys: string[]) =>
  Object.fromEntries(Object.entries(answers).filter(([key]) => !keys.includes(key)));
