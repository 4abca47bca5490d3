"use client";
import { CodeField } from "@/components/ui/fields/code-field";
import { AnswerForm, type AnswerFormProps, type AnswerWords } from "./answer-form";

type CodeFormProps = Pick<AnswerFormProps, "action"> & { words: AnswerWords & Record<"code" | "codeHint", string> };

export function CodeForm({ action, words }: CodeFormProps) {
  return (
    <AnswerForm action={action} words={words}>
      {(field, message) => {
        const props = field("code");
        return <CodeField label={words.code} hint={words.codeHint} {...props} error={props.error ?? message} />;
      }}
    </AnswerForm>
  );
}
