import { totalOf, type ChargeLine } from "@/lib/city/charges/charge-line";
import type { Answers, GroupItem } from "./answers";
import { chargesOf } from "./charges";
import { testsIn } from "./declaration/condition";
import type { FeeDue } from "./declaration/fee";
import type { Question, SimpleQuestion } from "./declaration/question";
import type { Service } from "./declaration/service";
import { holds } from "./holds";
import { typedAnswer } from "./typed/typed-answer";
import type { Problem, TypedFields } from "./typed/typed";
import type { Known } from "./typed/typed-record";

/** The questions that the price depends on, in the order of the form; what only shows or hides them counts too. */
export function feeQuestions({ fee, pages }: Pick<Service, "fee" | "pages">): Question[] {
  const all = pages.flatMap(({ questions }) => questions);
  const wanted = new Set<string>();
  const add = (id: string) => {
    if (wanted.has(id)) return;
    wanted.add(id);
    const condition = all.find((one) => one.id === id)?.showWhen;
    if (condition) testsIn(condition).forEach(({ question }) => add(question));
  };
  for (const { quantity, share, showWhen } of fee?.lines ?? []) {
    if (quantity) add(quantity.of);
    if (share) add(share.of);
    if (showWhen) testsIn(showWhen).forEach(({ question }) => add(question));
  }
  return all.filter(({ id }) => wanted.has(id));
}

/** Whether the price is the same for everyone. */
export const hasOnePrice = (service: Pick<Service, "fee" | "pages">) => feeQuestions(service).length === 0;

export type Estimate = {
  lines: ChargeLine[];
  totalCents: number;
  /** What of it is paid when. */
  dues: Record<FeeDue, number>;
  /** The questions that are there with what was answered so far. */
  questions: Question[];
  problems: Record<string, Problem>;
  /** Whether every one of them is answered, so that the sum is the whole one. */
  isWhole: boolean;
};

/** What it costs with these answers, as the bill will say it. A group is answered by how many there are. */
export function estimate(service: Service, fields: TypedFields, today: Date): Estimate {
  const answers: Answers = {};
  const problems: Record<string, Problem> = {};
  const questions = feeQuestions(service).filter((question) => {
    if (!holds(question.showWhen, answers)) return false;
    const typed = typedAnswer(countable(question), fields, nobody(today));
    if ("problem" in typed) problems[question.id] = typed;
    if ("answer" in typed) answers[question.id] = question.kind === "group" ? nameless(Number(typed.answer)) : typed.answer;
    return true;
  });
  const lines = chargesOf(service, answers);
  const isWhole = questions.every(({ id, ...question }) => id in answers || ("optional" in question && question.optional));
  const due = (at: FeeDue) => totalOf(chargesOf(service, answers, at));
  const dues = { beforeSending: due("beforeSending"), onApproval: due("onApproval") };
  return { lines, totalCents: totalOf(lines), dues, questions, problems, isWhole };
}

const nameless = (count: number): GroupItem[] => Array.from({ length: count }, (_, n) => ({ id: String(n), answers: {} }));

/** "How many dogs?" in place of the dogs themselves. */
export const countable = (question: Question): SimpleQuestion =>
  question.kind === "group"
    ? {
        id: question.id,
        label: question.label,
        kind: "number",
        min: 0,
        max: question.most,
        decimals: 0,
        ...(question.hint && { hint: question.hint }),
      }
    : question;

const nobody = (today: Date): Known => ({ today, children: [], businesses: [], addresses: {} });

/** The least that somebody pays: each question answered in the cheapest way that the form allows. Undefined when it costs nothing. */
export function leastCents(service: Service): number | undefined {
  if (!service.fee) return undefined;
  const tried = combinations(feeQuestions(service)).map((answers) => totalOf(chargesOf(service, answers)));
  return Math.min(...tried);
}

const MOST_TRIED = 400;

/** Every way of answering the choices, with the smallest number everywhere. */
function combinations(questions: readonly Question[]): Answers[] {
  return questions.reduce<Answers[]>(
    (ways, question) =>
      ways
        .flatMap((answers) =>
          holds(question.showWhen, answers) ? smallest(question).map((answer) => ({ ...answers, [question.id]: answer })) : [answers],
        )
        .slice(0, MOST_TRIED),
    [{}],
  );
}

function smallest(question: Question): Answers[string][] {
  switch (question.kind) {
    case "yesNo":
      return [true, false];
    case "oneOf":
      return question.options.map(({ value }) => value);
    case "severalOf":
      return [[question.options[0]!.value]];
    case "number":
      return [question.min];
    case "money":
      return [question.minCents];
    case "group":
      return [nameless(Math.max(1, question.least))];
    default:
      return ["x"];
  }
}
