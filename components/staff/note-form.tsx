"use client";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/fields/error-summary";
import { TextField } from "@/components/ui/fields/text-field";
import { useActionForm } from "@/components/ui/fields/use-action-form";
import type { FormState } from "@/lib/forms/form-state";

type NoteFormProps = {
  action: Parameters<typeof useActionForm>[0];
  refOf: string;
  idempotencyKey: string;
  initial?: FormState | undefined;
  /** The single key that leads to it, where the page has such. */
  shortcut?: string | undefined;
  words: Record<"note" | "save" | "problem" | "errorPrefix" | "lost", string>;
};

/** A note that only staff read. */
export function NoteForm({ action, refOf, idempotencyKey, initial, shortcut, words }: NoteFormProps) {
  const { formProps, field, state } = useActionForm(action, { ...(initial && { initial }), lost: words.lost });
  return (
    <form {...formProps} className="form">
      <ErrorSummary state={state} title={words.problem} titlePrefix={words.errorPrefix} />
      <input type="hidden" name="ref" value={refOf} />
      <input type="hidden" name="key" value={idempotencyKey} />
      <TextField label={words.note} multiline rows={2} dir="auto" data-shortcut={shortcut} {...field("internal")} />
      <Button type="submit" variant="quiet">
        {words.save}
      </Button>
    </form>
  );
}
