import type { Answers, GroupItem } from "./answers";
import type { Group, Question, SimpleQuestion } from "./declaration/question";
import type { Service, ServicePage } from "./declaration/service";
import type { NeededDocument } from "./declaration/document";
import { holds } from "./holds";

export type Shown = {
  /** Pages with the questions that are there now, in order; pages without any are left out. */
  pages: { page: ServicePage; questions: Question[] }[];
  documents: NeededDocument[];
  /** Answers to questions that are there: what was answered on a way not taken any more is left out. */
  answers: Answers;
};

/** What of a service a person sees with these answers. Each condition looks only at answers that are themselves there. */
export function shown(service: Service, given: Answers): Shown {
  const answers: Answers = {};
  const pages = service.pages.flatMap((page) => {
    if (!holds(page.showWhen, answers)) return [];
    const questions = page.questions.filter((question) => {
      const isThere = holds(question.showWhen, answers);
      const answer = given[question.id];
      if (isThere && answer !== undefined)
        answers[question.id] = question.kind === "group" ? shownItems(question, answer as GroupItem[], answers) : answer;
      return isThere;
    });
    return questions.length ? [{ page, questions }] : [];
  });
  return { pages, documents: service.documents.filter(({ showWhen }) => holds(showWhen, answers)), answers };
}

/** The questions of one item of a group that are there, given what comes before the group. */
export function shownInItem(group: Group, item: Answers, outside: Answers): { questions: SimpleQuestion[]; answers: Answers } {
  const known: Answers = { ...outside };
  const answers: Answers = {};
  const questions = group.questions.filter((question) => {
    const isThere = holds(question.showWhen, known);
    const answer = item[question.id];
    if (isThere && answer !== undefined) answers[question.id] = known[question.id] = answer;
    return isThere;
  });
  return { questions, answers };
}

const shownItems = (group: Group, items: GroupItem[], outside: Answers): GroupItem[] =>
  items.map(({ id, answers }) => ({ id, answers: shownInItem(group, answers, outside).answers }));
