"use client";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/fields/checkbox";
import { ErrorSummary } from "@/components/ui/fields/error-summary";
import { TextField } from "@/components/ui/fields/text-field";
import { useActionForm } from "@/components/ui/fields/use-action-form";
import type { FormState } from "@/lib/forms/form-state";
import { answer } from "./actions";

type Words = Record<"text" | "textHint" | "asks" | "send" | "problem" | "errorPrefix" | "lost", string>;
type AnswerFormProps = { thread: string; idempotencyKey: string; initial?: FormState; words: Words };

export function AnswerForm({ thread, idempotencyKey, initial, words }: AnswerFormProps) {
  const { formProps, field, state } = useActionForm(answer, { initial, lost: words.lost });
  return (
    <form {...formProps} className="form">
      <ErrorSummary state={state} title={words.problem} titlePrefix={words.errorPrefix} />
      <input type="hidden" name="thread" value={thread} />
      <input type="hidden" name="key" value={idempotencyKey} />
      <TextField label={words.text} hint={words.textHint} multiline rows={8} dir="auto" {...field("text")} />
      <Checkbox label={words.asks} value="yes" {...field("asks")} />
      <Button type="submit">{words.send}</Button>
    </form>
  );
}
