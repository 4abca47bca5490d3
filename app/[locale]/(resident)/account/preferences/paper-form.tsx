"use client";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/fields/checkbox";
import type { Choice } from "@/components/ui/fields/choice-group";
import { ErrorSummary } from "@/components/ui/fields/error-summary";
import { RadioGroup } from "@/components/ui/fields/radio-group";
import { useActionForm } from "@/components/ui/fields/use-action-form";
import type { FormState } from "@/lib/forms/form-state";
import { choosePaper } from "./actions";

type PaperFormProps = {
  initial?: FormState;
  saved: Record<"paperless" | "reminder", string>;
  /** None for an account without a password. */
  reminders: Choice[] | undefined;
  words: Record<"paperless" | "paperlessHint" | "reminder" | "why" | "noPassword" | "save" | "problem" | "errorPrefix" | "lost", string>;
};

export function PaperForm({ initial, saved, reminders, words }: PaperFormProps) {
  const { formProps, field, state } = useActionForm(choosePaper, { initial, lost: words.lost });
  return (
    <form {...formProps} className="form">
      <ErrorSummary state={state} title={words.problem} titlePrefix={words.errorPrefix} />
      <input type="hidden" name="section" value="paper" />
      <Checkbox label={words.paperless} hint={words.paperlessHint} value="yes" {...field("paperless", saved.paperless)} />
      {reminders ? (
        <RadioGroup across legend={words.reminder} hint={words.why} options={reminders} {...field("reminder", saved.reminder)} />
      ) : (
        <p className="meta">
          <input type="hidden" name="reminder" value="never" />
          {words.noPassword}
        </p>
      )}
      <Button type="submit">{words.save}</Button>
    </form>
  );
}
