"use client";
import { CodeField } from "@/components/ui/fields/code-field";
import { AnswerForm, type AnswerWords } from "../answer-form";
import { typeCode } from "./actions";

export function CheckForm({ words }: { words: AnswerWords & Record<"code" | "codeHint", string> }) {
  return (
    <AnswerForm action={typeCode} words={words}>
      {(field, message) => {
        const props = field("code");
        return <CodeField label={words.code} hint={words.codeHint} {...props} error={props.error ?? message} />;
      }}
    </AnswerForm>
  );
}
