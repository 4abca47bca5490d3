"use client";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/fields/error-summary";
import { useActionForm } from "@/components/ui/fields/use-action-form";
import { remove } from "./actions";

export function RemoveAppForm({ app, words }: { app: string; words: Record<"remove" | "problem" | "errorPrefix" | "lost", string> }) {
  const { formProps, state } = useActionForm(remove, { lost: words.lost });
  return (
    <form {...formProps} className="form">
      <ErrorSummary state={state} title={words.problem} titlePrefix={words.errorPrefix} />
      <input type="hidden" name="app" value={app} />
      <Button type="submit" variant="danger">
        {words.remove}
      </Button>
    </form>
  );
}
