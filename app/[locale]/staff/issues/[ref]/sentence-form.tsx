"use client";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/fields/error-summary";
import { TextField } from "@/components/ui/fields/text-field";
import { useActionForm } from "@/components/ui/fields/use-action-form";
import type { FormState } from "@/lib/forms/form-state";

type SentenceFormProps = {
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  /** What the act is about: hidden fields. */
  fields: Record<string, string>;
  /** What stands in the field at first. */
  text?: string;
  rows?: number;
  words: Record<"text" | "hint" | "button" | "problem" | "errorPrefix" | "lost", string>;
};

/** One text, one button. */
export function SentenceForm({ action, fields, text = "", rows = 3, words }: SentenceFormProps) {
  const { formProps, field, state } = useActionForm(action, { lost: words.lost });
  return (
    <form {...formProps} className="form">
      <ErrorSummary state={state} title={words.problem} titlePrefix={words.errorPrefix} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <TextField multiline rows={rows} dir="auto" label={words.text} hint={words.hint} {...field("text", text)} />
      <Button type="submit">{words.button}</Button>
    </form>
  );
}
