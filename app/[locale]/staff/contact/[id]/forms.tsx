"use client";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/fields/error-summary";
import { RadioGroup } from "@/components/ui/fields/radio-group";
import { TextField } from "@/components/ui/fields/text-field";
import { useActionForm } from "@/components/ui/fields/use-action-form";
import type { FormState } from "@/lib/forms/form-state";
import { answer, close, passOn } from "./actions";

type Words = Record<"text" | "hint" | "send" | "problem" | "errorPrefix" | "lost", string>;
type DeskFormProps<More = unknown> = { message: string; idempotencyKey: string; initial?: FormState; words: Words & More };

export function AnswerForm({ message, idempotencyKey, initial, words }: DeskFormProps) {
  const { formProps, field, state } = useActionForm(answer, { initial, lost: words.lost });
  return (
    <form {...formProps} className="form">
      <ErrorSummary state={state} title={words.problem} titlePrefix={words.errorPrefix} />
      <input type="hidden" name="message" value={message} />
      <input type="hidden" name="key" value={idempotencyKey} />
      <TextField label={words.text} hint={words.hint} multiline rows={8} dir="auto" {...field("text")} />
      <Button type="submit">{words.send}</Button>
    </form>
  );
}

type PassOnFormProps = DeskFormProps<{ to: string }> & { departments: { value: string; label: string }[] };

export function PassOnForm({ message, idempotencyKey, initial, departments, words }: PassOnFormProps) {
  const { formProps, field, state } = useActionForm(passOn, { initial, lost: words.lost });
  return (
    <form {...formProps} className="form">
      <ErrorSummary state={state} title={words.problem} titlePrefix={words.errorPrefix} />
      <input type="hidden" name="message" value={message} />
      <input type="hidden" name="key" value={idempotencyKey} />
      <RadioGroup legend={words.to} options={departments} {...field("department")} />
      <TextField label={words.text} hint={words.hint} multiline rows={2} dir="auto" {...field("reason")} />
      <Button type="submit" variant="quiet">
        {words.send}
      </Button>
    </form>
  );
}

export function CloseForm({ message, idempotencyKey, initial, words }: DeskFormProps) {
  const { formProps, field, state } = useActionForm(close, { initial, lost: words.lost });
  return (
    <form {...formProps} className="form">
      <ErrorSummary state={state} title={words.problem} titlePrefix={words.errorPrefix} />
      <input type="hidden" name="message" value={message} />
      <input type="hidden" name="key" value={idempotencyKey} />
      <TextField label={words.text} hint={words.hint} multiline rows={2} dir="auto" {...field("why")} />
      <Button type="submit" variant="quiet">
        {words.send}
      </Button>
    </form>
  );
}
