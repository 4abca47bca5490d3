import { DomainError } from "@/lib/errors";
import type { Question } from "@/lib/services/declaration/question";
import type { TypedFields } from "@/lib/services/typed/typed";

/** A form has the fields of its questions and no others: whoever adds one is refused. Throws DomainError. */
export function refuseStrangers(questions: readonly Question[], fields: TypedFields) {
  const belongs = (name: string) => questions.some(({ id }) => name === id || name.startsWith(`${id}.`));
  if (!Object.keys(fields).every(belongs)) throw new DomainError("answerThis");
}
