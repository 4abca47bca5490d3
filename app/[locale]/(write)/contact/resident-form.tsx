"use client";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/fields/error-summary";
import { RadioGroup } from "@/components/ui/fields/radio-group";
import { TextField } from "@/components/ui/fields/text-field";
import { useActionForm } from "@/components/ui/fields/use-action-form";
import type { FormState } from "@/lib/forms/form-state";
import { sendAsResident } from "./actions";

type Words = Record<"about" | "text" | "textHint" | "send" | "problem" | "errorPrefix" | "lost", string>;
type ResidentFormProps = {
  topics: { value: string; label: string; hint: string }[];
  chosen?: string;
  /** What the message begins with. */
  begun?: string;
  idempotencyKey: string;
  initial?: FormState;
  words: Words;
};

/** From a resident: it becomes a conversation, so it asks for nothing that the city knows. */
export function ResidentForm({ topics, chosen, begun, idempotencyKey, initial, words }: ResidentFormProps) {
  const { formProps, field, state } = useActionForm(sendAsResident, { initial, lost: words.lost });
  return (
    <form {...formProps} className="form">
      <ErrorSummary state={state} title={words.problem} titlePrefix={words.errorPrefix} />
      <input type="hidden" name="key" value={idempotencyKey} />
      <RadioGroup legend={words.about} options={topics} {...field("about", chosen)} />
      <TextField label={words.text} hint={words.textHint} multiline rows={7} dir="auto" {...field("text", begun)} />
      <Button type="submit">{words.send}</Button>
    </form>
  );
}
