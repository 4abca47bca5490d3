"use client";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/fields/error-summary";
import { RadioGroup } from "@/components/ui/fields/radio-group";
import { TextField } from "@/components/ui/fields/text-field";
import { useActionForm } from "@/components/ui/fields/use-action-form";
import type { FormState } from "@/lib/forms/form-state";
import { send } from "./actions";

type Words = Record<"department" | "subject" | "subjectHint" | "text" | "textHint" | "send" | "problem" | "errorPrefix" | "lost", string>;
type NewMessageFormProps = {
  about?: { name: "bill" | "payment"; id: string };
  departments: { value: string; label: string; hint: string }[];
  chosen?: string;
  idempotencyKey: string;
  initial?: FormState;
  words: Words;
};

export function NewMessageForm({ about, departments, chosen, idempotencyKey, initial, words }: NewMessageFormProps) {
  const { formProps, field, state } = useActionForm(send, { initial, lost: words.lost });
  return (
    <form {...formProps} className="form">
      <ErrorSummary state={state} title={words.problem} titlePrefix={words.errorPrefix} />
      {about ? <input type="hidden" name={about.name} value={about.id} /> : null}
      <input type="hidden" name="key" value={idempotencyKey} />
      <RadioGroup legend={words.department} options={departments} {...field("department", chosen)} />
      <TextField label={words.subject} hint={words.subjectHint} autoComplete="off" dir="auto" {...field("subject")} />
      <TextField label={words.text} hint={words.textHint} multiline rows={8} dir="auto" {...field("text")} />
      <Button type="submit">{words.send}</Button>
    </form>
  );
}
