"use client";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/fields/error-summary";
import { TextField } from "@/components/ui/fields/text-field";
import { useActionForm } from "@/components/ui/fields/use-action-form";
import type { FormState } from "@/lib/forms/form-state";
import { sendReport } from "./actions";

type Words = Record<"text" | "hint" | "optional" | "send" | "problem" | "errorPrefix" | "lost", string>;
type CaseFormProps = { initial?: FormState; fields: Record<"event" | "key", string>; words: Words };

export function CaseForm({ initial, fields, words }: CaseFormProps) {
  const { formProps, field, state } = useActionForm(sendReport, { initial, lost: words.lost });
  return (
    <form {...formProps} className="form">
      <ErrorSummary state={state} title={words.problem} titlePrefix={words.errorPrefix} />
      <input type="hidden" name="event" value={fields.event} />
      <input type="hidden" name="key" value={fields.key} />
      <TextField multiline label={words.text} hint={words.hint} optional={words.optional} {...field("text")} />
      <Button type="submit">{words.send}</Button>
    </form>
  );
}
