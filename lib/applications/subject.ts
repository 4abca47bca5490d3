import type { Answer, Answers, ParcelAnswer } from "@/lib/services/answers";
import type { Group } from "@/lib/services/declaration/question";
import type { Service } from "@/lib/services/declaration/service";

const LONGEST = 120;

/** What an application is about, in the person's own words: the dog's name, the land, the business. Empty where nothing tells it apart. */
export function subjectOf({ pages }: Pick<Service, "pages">, answers: Answers): string {
  for (const question of pages.flatMap((page) => page.questions)) {
    const answer = answers[question.id];
    if (answer === undefined) continue;
    const said = question.kind === "group" ? itemsSay(question, answer) : says(question.kind, answer);
    if (said) return [...said].slice(0, LONGEST).join("");
  }
  return "";
}

/** "14 Quay Street": without the town, which every address here has. */
const landOf = ({ line, number }: ParcelAnswer) => line?.split(",")[0] || number;

/** Kinds that name one thing among many. */
function says(kind: string, answer: Answer): string {
  if (kind === "parcel") return landOf(answer as ParcelAnswer);
  if (kind === "business" || kind === "person") return (answer as { name: string }).name;
  return "";
}

/** "Rex, Luna". */
const itemsSay = (group: Group, answer: Answer) =>
  (answer as { answers: Answers }[])
    .map(({ answers }) => itemName(group, answers))
    .filter(Boolean)
    .join(", ");

/** What tells one of a repeated group from the others: the first of its questions, in their order, that names something. */
export function itemName({ questions }: Pick<Group, "questions">, answers: Answers): string | undefined {
  for (const question of questions) {
    const answer = answers[question.id];
    if (answer === undefined) continue;
    const name = question.kind === "text" && !question.secret ? String(answer) : says(question.kind, answer);
    if (name) return name;
  }
  return undefined;
}
