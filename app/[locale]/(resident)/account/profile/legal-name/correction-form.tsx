"use client";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/fields/error-summary";
import { TextField } from "@/components/ui/fields/text-field";
import { useActionForm } from "@/components/ui/fields/use-action-form";
import type { FormState } from "@/lib/forms/form-state";
import { askCorrection } from "../actions";

type Words = Record<"name" | "reason" | "reasonHint" | "send" | "problem" | "errorPrefix" | "lost", string>;

export function CorrectionForm({ initial, formKey, words }: { initial?: FormState; formKey: string; words: Words }) {
  const { formProps, field, state } = useActionForm(askCorrection, { initial, lost: words.lost });
  return (
    <form {...formProps} className="form">
      <ErrorSummary state={state} title={words.problem} titlePrefix={words.errorPrefix} />
      <input type="hidden" name="key" value={formKey} />
      <TextField label={words.name} autoComplete="name" {...field("name")} />
      <TextField multiline label={words.reason} hint={words.reasonHint} {...field("reason")} />
      <Button type="submit">{words.send}</Button>
    </form>
  );
}
