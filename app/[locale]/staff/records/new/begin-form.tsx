"use client";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/fields/error-summary";
import { useActionForm } from "@/components/ui/fields/use-action-form";
import type { FormState } from "@/lib/forms/form-state";
import { begin } from "../actions";
import { type Details, type DetailsChoices, DetailsFields, type DetailsWords } from "../details-fields";

type BeginFormProps = {
  idempotencyKey: string;
  replaces: string;
  details: Partial<Details>;
  initial?: FormState;
  choices: DetailsChoices;
  words: DetailsWords;
};

export function BeginForm({ idempotencyKey, replaces, details, initial, choices, words }: BeginFormProps) {
  const { formProps, field, state } = useActionForm(begin, { initial, lost: words.lost });
  return (
    <form {...formProps} className="form">
      <ErrorSummary state={state} title={words.problem} titlePrefix={words.errorPrefix} />
      <input type="hidden" name="key" value={idempotencyKey} />
      <input type="hidden" name="replaces" value={replaces} />
      <DetailsFields field={field} details={details} choices={choices} words={words} />
      <Button type="submit">{words.button}</Button>
    </form>
  );
}
