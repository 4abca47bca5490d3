import type { Answers, GroupItem } from "@/lib/services/answers";
import type { Question } from "@/lib/services/declaration/question";
import type { Service, ServicePage } from "@/lib/services/declaration/service";
import { holds } from "@/lib/services/holds";
import { shown, shownInItem, type Shown } from "@/lib/services/shown";
import { answersOf, type Draft } from "./draft";

export type TaskStatus = "completed" | "inProgress" | "notStarted" | "cannotStart" | "problem";

/** A row of the task list: a page of questions, a document, the second guardian, or the check at the end. */
export type Task = { kind: "page" | "document" | "consent" | "review"; id: string; status: TaskStatus };

export type Progress = Shown & {
  tasks: Task[];
  /** Where "Continue" leads. */
  next: Task;
  /** Why somebody who answered so cannot go on. */
  stop: { page: ServicePage; stop: ServicePage["stops"][number] } | undefined;
};

/** Documents of a draft, as far as the task list has to know. */
export type HeldDocument = { kind: string; fileStatus: string };

/** How far a draft is. Everything the screens and the send command ask is answered here. */
export function progressOf(
  service: Service,
  draft: Draft,
  documents: readonly HeldDocument[],
  consent?: "missing" | "asked" | "given",
): Progress {
  const there = shown(service, answersOf(draft));
  const pages = there.pages.map(({ page, questions }): Task => {
    const stopped = page.stops.some(({ when }) => holds(when, there.answers));
    return { kind: "page", id: page.id, status: stopped ? "problem" : pageStatus(questions, there.answers, draft.seen.includes(page.id)) };
  });
  const needed = there.documents.map((document): Task => {
    const held = documents.filter(({ kind }) => kind === document.id);
    const status = held.some(({ fileStatus }) => fileStatus === "rejected")
      ? "problem"
      : held.length
        ? held.every(({ fileStatus }) => fileStatus === "received")
          ? "completed"
          : "inProgress"
        : document.optional && draft.seen.includes(document.id)
          ? "completed"
          : "notStarted";
    return { kind: "document", id: document.id, status };
  });
  const second: Task[] = consent
    ? [{ kind: "consent", id: "consent", status: ({ missing: "notStarted", asked: "inProgress", given: "completed" } as const)[consent] }]
    : [];
  const steps = [...pages, ...needed, ...second];
  const open = steps.find(({ status }) => status !== "completed");
  const review: Task = { kind: "review", id: "review", status: open ? "cannotStart" : "notStarted" };
  const stopPage = there.pages.find(({ page }) => page.stops.some(({ when }) => holds(when, there.answers)))?.page;
  return {
    ...there,
    tasks: [...steps, review],
    next: open ?? review,
    stop: stopPage && { page: stopPage, stop: stopPage.stops.find(({ when }) => holds(when, there.answers))! },
  };
}

function pageStatus(questions: readonly Question[], answers: Answers, seen: boolean): TaskStatus {
  const wanted = questions.filter((question) => !("optional" in question && question.optional));
  const done = wanted.filter((question) => isAnswered(question, answers)).length;
  if (done === wanted.length && (seen || wanted.length)) return "completed";
  return done || questions.some(({ id }) => id in answers) ? "inProgress" : "notStarted";
}

/** Of a group: enough of them, each with all that has to be answered. */
export function isAnswered(question: Question, answers: Answers): boolean {
  const answer = answers[question.id];
  if (question.kind !== "group") return answer !== undefined;
  const items = (answer as GroupItem[] | undefined) ?? [];
  return items.length >= question.least && items.every((item) => isWhole(question, item, answers));
}

export function isWhole(group: Extract<Question, { kind: "group" }>, item: GroupItem, outside: Answers): boolean {
  const { questions } = shownInItem(group, item.answers, outside);
  return questions.every((one) => ("optional" in one && one.optional) || item.answers[one.id] !== undefined);
}
