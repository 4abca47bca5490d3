import { getTranslations } from "next-intl/server";
import { reader } from "@/lib/i18n/reader";
import type { FormState } from "@/lib/forms/form-state";
import { errorWords } from "@/lib/i18n/error-words";
import { textIn } from "@/lib/city/localised";
import { DomainError, type ErrorValues } from "@/lib/errors";
import type { Answer } from "@/lib/services/answers";
import type { SimpleQuestion } from "@/lib/services/declaration/question";
import { said } from "@/lib/services/said";
import type { Problem, TypedFields } from "@/lib/services/typed/typed";
import { sayWords } from "../../../_shell/say-words";

type Refused = {
  problems: Record<string, Problem>;
  conflicts?: Record<string, Answer | undefined>;
  revision?: number;
  questions?: readonly SimpleQuestion[];
};

/** What a form says of answers that were not taken, each at its field; undefined when all were. What was typed stays. */
export async function refusedPage(
  applicationId: string,
  { problems, conflicts = {}, revision, questions = [] }: Refused,
  typed: TypedFields,
  go?: "exit",
): Promise<FormState | undefined> {
  if (go === "exit" && !Object.keys(conflicts).length) return undefined; // what is not finished is kept as it is
  const words = await getTranslations("applications.step");
  const { day } = await reader();
  const inWords = (values: ErrorValues = {}) =>
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value instanceof Date ? day(value) : value]));
  const isDate = (id: string) => questions.find((one) => one.id === id)?.kind === "date";
  // A date has three fields and none of its own name: the first one is pointed at.
  const fieldOf = (id: string, part = isDate(id) ? "day" : undefined) => (part ? `${id}.${part}` : id);
  const errors: Record<string, string> = {};
  const say = await sayWords(applicationId);
  const ownWords = (id: string) => {
    const question = questions.find((one) => one.id === id);
    return question?.kind === "text" ? question.pattern?.says : undefined;
  };
  for (const [id, { problem, values, part }] of Object.entries(problems)) {
    const says = problem === "answers.pattern" ? ownWords(id) : undefined;
    errors[fieldOf(id, part)] = says ? textIn(says, say.language) : await errorWords(new DomainError(problem, inWords(values)));
  }
  for (const [id, other] of Object.entries(conflicts)) {
    const question = questions.find((one) => one.id === id);
    errors[fieldOf(id)] = words("conflict", { other: question && other !== undefined ? said(question, other, say) : words("emptied") });
  }
  if (!Object.keys(errors).length) return undefined;
  const values = Object.fromEntries(Object.entries(typed).filter((entry): entry is [string, string | string[]] => entry[1] !== undefined));
  // Sent again, what stands here now is meant: it is based on what the other device saved.
  return { errors, values: revision === undefined ? values : { ...values, revision: String(revision) } };
}
