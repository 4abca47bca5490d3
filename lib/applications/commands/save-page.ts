import { authorize } from "@/lib/access/policy";
import { mergePage, withSeen, type Draft } from "@/lib/applications/draft/draft";
import { canDraft } from "@/lib/applications/policy";
import type { Task } from "@/lib/applications/draft/progress";
import { progressOfDraft } from "@/lib/applications/draft/progress-of-draft";
import { findDraft, type FoundDraft } from "@/lib/applications/queries/find-draft";
import { findKnown } from "@/lib/applications/queries/find-known";
import { refuseStrangers } from "@/lib/applications/draft/refuse-strangers";
import { isKeptSecret, sealSecrets } from "@/lib/applications/draft/secrets";
import { unreadOf } from "@/lib/applications/draft/unread";
import type { Resident } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import { asActor, type Db } from "@/lib/db/as-actor";
import { NotFoundError } from "@/lib/errors";
import { withdrawStaleConsent } from "@/lib/applications/passports/commands/withdraw-stale-consent";
import type { Answer } from "@/lib/services/answers";
import type { SimpleQuestion } from "@/lib/services/declaration/question";
import type { Problem, TypedFields } from "@/lib/services/typed/typed";
import { typedPage } from "@/lib/services/typed/typed-answer";

const DAY_MS = 86_400_000;

export type PageWish = {
  ref: string;
  page: string;
  /** The page as it was opened: which one, and the draft's revision then. */
  tab: string;
  revision: number;
  /** Which save of the opened page this is; 0 without scripts. */
  turn?: number;
  asked: string[];
  fields: TypedFields;
  /** Saved while the person types: they have not gone on yet. */
  isTyping?: boolean;
};

export type SavedPage = {
  id: string;
  /** The questions that were read, to say what a conflict is about. */
  questions: SimpleQuestion[];
  problems: Record<string, Problem>;
  conflicts: Record<string, Answer | undefined>;
  /** The draft's revision now: what the page shows next is based on it. */
  revision: number;
  /** An answer has brought up questions of this page that were not there: it is shown again. */
  hasMore: boolean;
  /** What is to do now. */
  next: Task;
};

/**
 * Keeps what was typed on a page. What is right is kept also when something else on the page is not; what somebody saved meanwhile on
 * another device stays, and is named. Throws NotFoundError for a page that the service has not.
 */
export const savePage = (
  actor: Resident,
  { ref, page: id, tab, revision: base, turn = 0, asked, fields, isTyping }: PageWish,
): Promise<SavedPage> =>
  asActor(actor, async (db) => {
    authorize(canDraft(actor), actor);
    const found = await lockDraft(db, actor, ref);
    const page = found.definition.pages.find((one) => one.id === id);
    if (!page) throw new NotFoundError("no such page");
    refuseStrangers(page.questions, fields);
    const questions = page.questions.filter(
      (one): one is SimpleQuestion => one.kind !== "group" && asked.includes(one.id) && !isKeptSecret(one, found.draft.answers, fields),
    );
    const known = await findKnown(db, actor, questions, fields);
    const typed = typedPage(questions, fields, known);
    const sealed = sealSecrets(found.id, questions, typed.answers);
    const unread = unreadOf(questions, fields, typed);
    const emptied = [...typed.emptied, ...Object.keys(unread)];
    const merged = mergePage(found.draft, { answers: sealed, emptied, unread }, { tab, turn, base, revision: found.revision + 1 });
    const draft = isTyping ? merged.draft : withSeen(merged.draft, id);
    await keepDraft(db, found, draft);
    if (!isTyping) await withdrawStaleConsent(db, found, draft);
    const { pages, next } = progressOfDraft(found, draft);
    const after = pages.find((one) => one.page.id === id)?.questions ?? [];
    const hasMore = after.some((one) => one.kind !== "group" && !asked.includes(one.id));
    const problems = problemsOf(after, typed.problems);
    return { id: found.id, questions, problems, conflicts: merged.conflicts, revision: found.revision + 1, hasMore, next };
  });

/** What an answer has just taken off the page need not be answered. */
export const problemsOf = (after: readonly { id: string }[], problems: Record<string, Problem>): Record<string, Problem> =>
  Object.fromEntries(after.flatMap(({ id }) => (problems[id] ? [[id, problems[id]]] : [])));

/** The draft, held against a second save at the same moment. */
export async function lockDraft(db: Db, actor: Resident, ref: string): Promise<FoundDraft> {
  await db.$queryRaw`SELECT id FROM application WHERE ref = ${ref} AND status = 'draft' FOR UPDATE`;
  return findDraft(db, actor, ref);
}

/** Saving puts the draft's end off again, and never brings it nearer. */
export const keepDraft = (db: Db, { id, revision, expiresAt, definition }: FoundDraft, draft: Draft) =>
  db.application.update({
    where: { id },
    data: {
      answers: draft as object,
      revision: revision + 1,
      savedAt: now(),
      expiresAt: new Date(Math.max(expiresAt!.getTime(), now().getTime() + definition.draftDays * DAY_MS)),
      warnedAt: null,
    },
    select: { id: true },
  });
