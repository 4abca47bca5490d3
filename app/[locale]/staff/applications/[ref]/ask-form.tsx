"use client";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/fields/error-summary";
import { FormFold } from "@/components/ui/fields/form-fold";
import { RadioGroup } from "@/components/ui/fields/radio-group";
import { TextField } from "@/components/ui/fields/text-field";
import { useActionForm } from "@/components/ui/fields/use-action-form";
import type { FormState } from "@/lib/forms/form-state";
import { ask } from "./actions";

type Words = Record<
  "title" | "what" | "whatHint" | "why" | "whyHint" | "form" | "days" | "send" | "problem" | "errorPrefix" | "lost",
  string
>;
type AskFormProps = { refOf: string; documents: { value: string; label: string }[]; initial?: FormState | undefined; words: Words };

const USUAL_DAYS = "14";

/** Asks the resident for a document or an answer; they read both fields. */
export function AskForm({ refOf, documents, initial, words }: AskFormProps) {
  const { formProps, field, state } = useActionForm(ask, { ...(initial && { initial }), lost: words.lost });
  return (
    <FormFold title={words.title} state={state} shortcut="q">
      <form {...formProps} className="form">
        <ErrorSummary state={state} title={words.problem} titlePrefix={words.errorPrefix} />
        <input type="hidden" name="ref" value={refOf} />
        <TextField label={words.what} hint={words.whatHint} dir="auto" autoComplete="off" {...field("title")} />
        <TextField label={words.why} hint={words.whyHint} multiline rows={3} dir="auto" {...field("reason")} />
        <RadioGroup legend={words.form} options={documents} {...field("document", "")} />
        <TextField label={words.days} narrow inputMode="numeric" autoComplete="off" {...field("days", USUAL_DAYS)} />
        <Button type="submit">{words.send}</Button>
      </form>
    </FormFold>
  );
}
