import type { Answer, Answers } from "@/lib/services/answers";
import type { Service } from "@/lib/services/declaration/service";

const LONGEST = 120;

/** What an application is about, in the person's own words: the dog's name, the parcel, the business. Empty where nothing tells it apart. */
export function subjectOf({ pages }: Pick<Service, "pages">, answers: Answers): string {
  for (const question of pages.flatMap((page) => page.questions)) {
    const answer = answers[question.id];
    if (answer === undefined) continue;
    const said = question.kind === "group" ? itemsSay(answer) : says(question.kind, answer);
    if (said) return [...said].slice(0, LONGEST).join("");
  }
  return "";
}

/** Kinds that name one thing among many. */
function says(kind: string, answer: Answer): string {
  if (kind === "parcel") return (answer as { number: string }).number;
  if (kind === "business" || kind === "person") return (answer as { name: string }).name;
  return "";
}

/** The first line that was typed of each: "Rex, Luna". */
const itemsSay = (answer: Answer) =>
  (answer as { answers: Answers }[])
    .map(({ answers }) => Object.values(answers).find((value) => typeof value === "string"))
    .filter(Boolean)
    .join(", ");
