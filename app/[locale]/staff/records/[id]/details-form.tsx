"use client";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/fields/error-summary";
import { TextField } from "@/components/ui/fields/text-field";
import { useActionForm } from "@/components/ui/fields/use-action-form";
import type { FormState } from "@/lib/forms/form-state";
import { save } from "../actions";
import { type Details, type DetailsChoices, DetailsFields, type DetailsWords } from "../details-fields";

type DetailsFormProps = {
  record: string;
  details: Details;
  /** Only of a record that has no PDF and that nobody reads yet. */
  text?: string;
  initial?: FormState;
  choices: DetailsChoices;
  words: DetailsWords & Record<"text" | "textHint", string>;
};

export function DetailsForm({ record, details, text, initial, choices, words }: DetailsFormProps) {
  const { formProps, field, state } = useActionForm(save, { initial, lost: words.lost });
  return (
    <form {...formProps} className="form">
      <ErrorSummary state={state} title={words.problem} titlePrefix={words.errorPrefix} />
      <input type="hidden" name="record" value={record} />
      <DetailsFields field={field} details={details} choices={choices} words={words} />
      {text === undefined ? null : (
        <TextField
          label={words.text}
          hint={words.textHint}
          optional={words.optional}
          multiline
          rows={6}
          dir="auto"
          {...field("text", text)}
        />
      )}
      <Button type="submit" variant="quiet">
        {words.button}
      </Button>
    </form>
  );
}
