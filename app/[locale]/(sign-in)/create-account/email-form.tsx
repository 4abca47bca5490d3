"use client";
import { TextField } from "@/components/ui/fields/text-field";
import { AnswerForm, type AnswerWords } from "./answer-form";
import { begin } from "./actions";

type EmailFormProps = { next: string; email?: string; words: AnswerWords & Record<"label" | "hint", string> };

export function EmailForm({ next, email, words }: EmailFormProps) {
  return (
    <AnswerForm action={begin} words={words}>
      {(field) => (
        <>
          <input type="hidden" name="next" value={next} />
          <TextField
            label={words.label}
            hint={words.hint}
            inputMode="email"
            autoComplete="email"
            autoCapitalize="none"
            spellCheck={false}
            {...field("email", email)}
          />
        </>
      )}
    </AnswerForm>
  );
}
