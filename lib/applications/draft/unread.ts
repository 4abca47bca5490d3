import type { SimpleQuestion } from "@/lib/services/declaration/question";
import type { Asked } from "@/lib/services/asked";
import type { TypedPage } from "@/lib/services/typed/typed-answer";
import type { TypedFields } from "@/lib/services/typed/typed";
import { isSecret } from "@/lib/applications/draft/secrets";

/** What was typed for a question and could not be read, by question. A number of an identity paper is not kept so. */
export function unreadOf(questions: readonly SimpleQuestion[], fields: TypedFields, { problems }: TypedPage) {
  const wrong = questions.filter((question) => problems[question.id] && !isSecret(question));
  return Object.fromEntries(
    wrong.flatMap(({ id }): [string, TypedFields][] => {
      const typed = fieldsOf(id, fields);
      return Object.keys(typed).length ? [[id, typed]] : [];
    }),
  );
}

const fieldsOf = (id: string, fields: TypedFields): TypedFields =>
  Object.fromEntries(Object.entries(fields).filter(([name, value]) => (name === id || name.startsWith(`${id}.`)) && value?.length));

/** The question with what was typed in its fields, where that could not be read. */
export function withTyped(asked: Asked, typed: TypedFields | undefined): Asked {
  if (!typed) return asked;
  const values = Object.fromEntries(Object.entries({ ...asked.values, ...typed }).map(([name, value]) => [name, value ?? ""]));
  return { ...asked, values };
}
