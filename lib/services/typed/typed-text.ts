import type { SimpleQuestion } from "../declaration/question";
import { oneText, problem, type Typed, type TypedFields } from "./typed";

type Text = Extract<SimpleQuestion, { kind: "text" | "longText" }>;

/** Characters that no keyboard makes: they hide in copied text and break letters and searches. */
const unseen = /[\u0000-\u0009\u000b-\u001f\u007f\u200b\u2028\u2029\ufeff]/gu;

export function typedText(question: Text, fields: TypedFields): Typed {
  const text = oneText(fields, question.id).replace(/\r\n?/g, "\n").replace(unseen, "");
  const line = question.kind === "text" ? text.replace(/\s+/g, " ") : text;
  if (!line) return { empty: true };
  if ([...line].length > question.longest) return problem("tooLong", { most: question.longest });
  if (question.kind === "text" && question.pattern && !new RegExp(`^(?:${question.pattern.matches})$`, "u").test(line))
    return problem("pattern");
  return { answer: line };
}
