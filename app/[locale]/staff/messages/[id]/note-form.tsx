"use client";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/fields/error-summary";
import { TextField } from "@/components/ui/fields/text-field";
import { useActionForm } from "@/components/ui/fields/use-action-form";
import type { FormState } from "@/lib/forms/form-state";
import { note } from "./actions";

type Words = Record<"note" | "noteHint" | "add" | "problem" | "errorPrefix" | "lost", string>;
type NoteFormProps = { thread: string; idempotencyKey: string; initial?: FormState; words: Words };

export function NoteForm({ thread, idempotencyKey, initial, words }: NoteFormProps) {
  const { formProps, field, state } = useActionForm(note, { initial, lost: words.lost });
  return (
    <form {...formProps} className="form">
      <ErrorSummary state={state} title={words.problem} titlePrefix={words.errorPrefix} />
      <input type="hidden" name="thread" value={thread} />
      <input type="hidden" name="key" value={idempotencyKey} />
      <TextField label={words.note} hint={words.noteHint} multiline rows={3} dir="auto" {...field("note")} />
      <Button type="submit" variant="quiet">
        {words.add}
      </Button>
    </form>
  );
}
