"use client";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/fields/error-summary";
import { TextField } from "@/components/ui/fields/text-field";
import { useActionForm } from "@/components/ui/fields/use-action-form";
import { callOff } from "./actions";

type Words = Record<"note" | "optional" | "button" | "problem" | "errorPrefix" | "lost", string>;

export function CallOffForm({ caseRef, inspection, words }: { caseRef: string; inspection: string; words: Words }) {
  const { formProps, field, state } = useActionForm(callOff, { lost: words.lost });
  return (
    <form {...formProps} className="form">
      <ErrorSummary state={state} title={words.problem} titlePrefix={words.errorPrefix} />
      <input type="hidden" name="ref" value={caseRef} />
      <input type="hidden" name="inspection" value={inspection} />
      <TextField label={words.note} optional={words.optional} dir="auto" autoComplete="off" {...field("note")} />
      <Button type="submit" variant="quiet">
        {words.button}
      </Button>
    </form>
  );
}
