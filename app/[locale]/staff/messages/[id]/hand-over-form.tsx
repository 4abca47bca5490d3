"use client";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/fields/error-summary";
import { RadioGroup } from "@/components/ui/fields/radio-group";
import { TextField } from "@/components/ui/fields/text-field";
import { useActionForm } from "@/components/ui/fields/use-action-form";
import type { FormState } from "@/lib/forms/form-state";
import { passOn } from "./actions";

type Words = Record<"to" | "reason" | "reasonHint" | "passOn" | "problem" | "errorPrefix" | "lost", string>;
type HandOverFormProps = {
  thread: string;
  idempotencyKey: string;
  departments: { value: string; label: string }[];
  initial?: FormState;
  words: Words;
};

export function HandOverForm({ thread, idempotencyKey, departments, initial, words }: HandOverFormProps) {
  const { formProps, field, state } = useActionForm(passOn, { initial, lost: words.lost });
  return (
    <form {...formProps} className="form">
      <ErrorSummary state={state} title={words.problem} titlePrefix={words.errorPrefix} />
      <input type="hidden" name="thread" value={thread} />
      <input type="hidden" name="key" value={idempotencyKey} />
      <RadioGroup legend={words.to} options={departments} {...field("department")} />
      <TextField label={words.reason} hint={words.reasonHint} multiline rows={2} dir="auto" {...field("reason")} />
      <Button type="submit" variant="quiet">
        {words.passOn}
      </Button>
    </form>
  );
}
