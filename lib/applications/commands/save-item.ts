import { authorize } from "@/lib/access/policy";
import { keepDraft, lockDraft, problemsOf, type PageWish, type SavedPage } from "@/lib/applications/commands/save-page";
import { answersOf, withSeen } from "@/lib/applications/draft/draft";
import { itemsOf, mergeItem, withoutItem } from "@/lib/applications/draft/merge-item";
import { canDraft } from "@/lib/applications/policy";
import type { FoundDraft } from "@/lib/applications/queries/find-draft";
import { findKnown } from "@/lib/applications/queries/find-known";
import { refuseStrangers } from "@/lib/applications/draft/refuse-strangers";
import { isKeptSecret, sealSecrets } from "@/lib/applications/draft/secrets";
import { unreadOf } from "@/lib/applications/draft/unread";
import type { Resident } from "@/lib/auth/actor";
import { asActor } from "@/lib/db/as-actor";
import { DomainError, NotFoundError } from "@/lib/errors";
import type { Group } from "@/lib/services/declaration/question";
import { shown, shownInItem } from "@/lib/services/shown";
import { typedPage } from "@/lib/services/typed/typed-answer";

type ItemOf = Pick<PageWish, "ref" | "page"> & { group: string; item: string };
export type ItemWish = PageWish & ItemOf;
export type SavedItem = Omit<SavedPage, "next">;

/**
 * Keeps one of a repeated group as `savePage` keeps a page. One that another device has taken away meanwhile is there again, with what the
 * page has of it; one of which nothing is typed yet is not begun. Throws DomainError when the group is full.
 */
export const saveItem = (
  actor: Resident,
  { tab, revision: base, turn = 0, asked, fields, isTyping = false, ...of }: ItemWish,
): Promise<SavedItem> =>
  asActor(actor, async (db) => {
    authorize(canDraft(actor), actor);
    const found = await lockDraft(db, actor, of.ref);
    const group = groupOf(found, of);
    const items = itemsOf(found.draft, group.id);
    const before = items.find(({ id }) => id === of.item);
    refuseStrangers(group.questions, fields);
    const questions = group.questions.filter((one) => asked.includes(one.id) && !isKeptSecret(one, before?.answers ?? {}, fields));
    const typed = typedPage(questions, fields, await findKnown(db, actor, questions, fields));
    const unread = unreadOf(questions, fields, typed);
    const isUnfinished = isTyping || Object.keys(typed.problems).length > 0;
    const isBegun = before !== undefined || Object.keys({ ...typed.answers, ...unread }).length > 0 || !isUnfinished;
    if (!before && isBegun && items.length >= group.most) throw new DomainError("applications.groupFull", { most: group.most });
    const answers = sealSecrets(found.id, questions, typed.answers);
    const emptied = [...typed.emptied, ...Object.keys(unread)];
    const revision = found.revision + 1;
    const merged = mergeItem(found.draft, of, { answers, emptied, unread }, { tab, turn, base, revision });
    if (isBegun) await keepDraft(db, found, isTyping ? merged.draft : withSeen(merged.draft, of.page));
    const kept = itemsOf(merged.draft, group.id).find(({ id }) => id === of.item);
    const { questions: after } = shownInItem(group, kept?.answers ?? {}, shown(found.definition, answersOf(merged.draft)).answers);
    const problems = problemsOf(after, typed.problems);
    const hasMore = after.some(({ id }) => !asked.includes(id));
    return { id: found.id, questions, problems, conflicts: merged.conflicts, revision: isBegun ? revision : found.revision, hasMore };
  });

/** Takes one of a repeated group away. Taking it away again changes nothing. */
export const removeItem = (actor: Resident, of: ItemOf) =>
  asActor(actor, async (db) => {
    authorize(canDraft(actor), actor);
    const found = await lockDraft(db, actor, of.ref);
    groupOf(found, of);
    await keepDraft(db, found, withSeen(withoutItem(found.draft, of, found.revision + 1), of.page));
  });

function groupOf({ definition }: FoundDraft, { page, group: id }: ItemOf): Group {
  const question = definition.pages.find((one) => one.id === page)?.questions.find((one) => one.id === id);
  if (question?.kind !== "group") throw new NotFoundError("no such group");
  return question;
}
