"use client";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/fields/error-summary";
import { TextField } from "@/components/ui/fields/text-field";
import { useActionForm } from "@/components/ui/fields/use-action-form";
import { sayAsSecond } from "./actions";
import type { secondWords } from "./second-words";

type SecondFormProps = { caseRef: string; decision: string; words: Awaited<ReturnType<typeof secondWords>> };

export function SecondForm({ caseRef, decision, words }: SecondFormProps) {
  const { formProps, field, state } = useActionForm(sayAsSecond, { lost: words.lost });
  return (
    <form {...formProps} className="form">
      <ErrorSummary state={state} title={words.problem} titlePrefix={words.errorPrefix} />
      <input type="hidden" name="ref" value={caseRef} />
      <input type="hidden" name="decision" value={decision} />
      <TextField multiline rows={3} dir="auto" label={words.note} hint={words.noteHint} {...field("note")} />
      <div className="cluster">
        <Button type="submit" name="says" value="confirm" variant="danger">
          {words.confirm}
        </Button>
        <Button type="submit" name="says" value="sendBack" variant="quiet">
          {words.sendBack}
        </Button>
      </div>
    </form>
  );
}
