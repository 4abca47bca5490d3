"use client";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/fields/error-summary";
import { TextField } from "@/components/ui/fields/text-field";
import { useActionForm } from "@/components/ui/fields/use-action-form";
import type { FormState } from "@/lib/forms/form-state";
import { answer } from "./actions";

type Words = Record<"label" | "hint" | "send" | "problem" | "errorPrefix" | "lost", string>;
type ReplyFormProps = { application: string; item: string; initial?: FormState; words: Words };

export function ReplyForm({ application, item, initial, words }: ReplyFormProps) {
  const { formProps, field, state } = useActionForm(answer, { initial, lost: words.lost });
  return (
    <form {...formProps} className="form">
      <ErrorSummary state={state} title={words.problem} titlePrefix={words.errorPrefix} />
      <input type="hidden" name="ref" value={application} />
      <input type="hidden" name="item" value={item} />
      <TextField label={words.label} hint={words.hint} multiline rows={8} dir="auto" {...field("reply")} />
      <Button type="submit">{words.send}</Button>
    </form>
  );
}
