"use client";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/fields/error-summary";
import { TextField } from "@/components/ui/fields/text-field";
import { useActionForm } from "@/components/ui/fields/use-action-form";
import type { FormState } from "@/lib/forms/form-state";
import { reply } from "./actions";

type Words = Record<"text" | "textHint" | "send" | "problem" | "errorPrefix" | "lost", string>;
type ReplyFormProps = { thread: string; idempotencyKey: string; initial?: FormState; words: Words };

export function ReplyForm({ thread, idempotencyKey, initial, words }: ReplyFormProps) {
  const { formProps, field, state } = useActionForm(reply, { initial, lost: words.lost });
  return (
    <form {...formProps} className="form">
      <ErrorSummary state={state} title={words.problem} titlePrefix={words.errorPrefix} />
      <input type="hidden" name="thread" value={thread} />
      <input type="hidden" name="key" value={idempotencyKey} />
      <TextField label={words.text} hint={words.textHint} multiline rows={6} dir="auto" {...field("text")} />
      <Button type="submit">{words.send}</Button>
    </form>
  );
}
