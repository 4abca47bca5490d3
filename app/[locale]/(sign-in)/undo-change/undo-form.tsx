"use client";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/fields/error-summary";
import { useActionForm } from "@/components/ui/fields/use-action-form";
import { undoChange } from "./actions";

export function UndoForm({ words }: { words: Record<"undo" | "problem" | "errorPrefix" | "lost", string> }) {
  const { formProps, state } = useActionForm(undoChange, { lost: words.lost });
  return (
    <form {...formProps} className="form">
      <ErrorSummary state={state} title={words.problem} titlePrefix={words.errorPrefix} />
      <Button type="submit">{words.undo}</Button>
    </form>
  );
}
