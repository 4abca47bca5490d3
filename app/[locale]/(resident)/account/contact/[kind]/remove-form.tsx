"use client";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/fields/error-summary";
import { useActionForm } from "@/components/ui/fields/use-action-form";
import { removeDetail } from "./actions";

type RemoveFormProps = { kind: string; words: Record<"remove" | "problem" | "errorPrefix" | "lost", string> };

export function RemoveForm({ kind, words }: RemoveFormProps) {
  const { formProps, state } = useActionForm(removeDetail, { lost: words.lost });
  return (
    <form {...formProps} className="form">
      <ErrorSummary state={state} title={words.problem} titlePrefix={words.errorPrefix} />
      <input type="hidden" name="kind" value={kind} />
      <Button type="submit" variant="quiet">
        {words.remove}
      </Button>
    </form>
  );
}
