"use client";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/fields/error-summary";
import { TextField } from "@/components/ui/fields/text-field";
import { useActionForm } from "@/components/ui/fields/use-action-form";
import type { FormState } from "@/lib/forms/form-state";
import { addNote } from "./actions";

type NoteFormProps = {
  refOf: string;
  idempotencyKey: string;
  initial?: FormState | undefined;
  words: Record<"note" | "save" | "problem" | "errorPrefix" | "lost", string>;
};

export function NoteForm({ refOf, idempotencyKey, initial, words }: NoteFormProps) {
  const { formProps, field, state } = useActionForm(addNote, { ...(initial && { initial }), lost: words.lost });
  return (
    <form {...formProps} className="form">
      <ErrorSummary state={state} title={words.problem} titlePrefix={words.errorPrefix} />
      <input type="hidden" name="ref" value={refOf} />
      <input type="hidden" name="key" value={idempotencyKey} />
      <TextField label={words.note} multiline rows={2} dir="auto" {...field("internal")} />
      <Button type="submit" variant="quiet">
        {words.save}
      </Button>
    </form>
  );
}
