"use client";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/fields/error-summary";
import { TextField } from "@/components/ui/fields/text-field";
import { useActionForm } from "@/components/ui/fields/use-action-form";
import { cancel } from "./actions";
import type { PassportWords } from "./passport-words";

export function CancelBookForm({ caseRef, words }: { caseRef: string; words: PassportWords }) {
  const { formProps, field, state } = useActionForm(cancel, { lost: words.lost });
  return (
    <form {...formProps} className="form">
      <ErrorSummary state={state} title={words.problem} titlePrefix={words.errorPrefix} />
      <input type="hidden" name="ref" value={caseRef} />
      <TextField dir="auto" autoComplete="off" label={words.reason} hint={words.reasonHint} {...field("reason")} />
      <Button type="submit" variant="danger">
        {words.button}
      </Button>
    </form>
  );
}
