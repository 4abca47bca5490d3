import type { SimpleQuestion } from "../declaration/question";
import { allTexts, oneText, problem, type Typed, type TypedFields } from "./typed";

type Choice = Extract<SimpleQuestion, { kind: "yesNo" | "oneOf" | "severalOf" | "statement" }>;

export function typedChoice(question: Choice, fields: TypedFields): Typed {
  const { id } = question;
  switch (question.kind) {
    case "yesNo": {
      const said = oneText(fields, id);
      if (!said) return { empty: true };
      return said === "yes" || said === "no" ? { answer: said === "yes" } : problem("choose");
    }
    case "statement":
      return oneText(fields, id) === "yes" ? { answer: true } : { empty: true };
    case "oneOf": {
      const value = oneText(fields, id);
      if (!value) return { empty: true };
      return question.options.some((option) => option.value === value) ? { answer: value } : problem("choose");
    }
    case "severalOf": {
      const sent = allTexts(fields, id);
      const known = question.options.map(({ value }) => value).filter((value) => sent.includes(value)); // in the city's order, each once
      if (!known.length) return { empty: true };
      if (question.most !== undefined && known.length > question.most) return problem("chooseFewer", { most: question.most });
      return { answer: known };
    }
  }
}
