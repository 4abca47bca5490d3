"use client";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/fields/checkbox";
import { ErrorSummary } from "@/components/ui/fields/error-summary";
import { useActionForm } from "@/components/ui/fields/use-action-form";
import { endShowing } from "../actions";

export function SavedForm({ words }: { words: Record<"saved" | "done" | "problem" | "errorPrefix" | "lost", string> }) {
  const { formProps, field, state } = useActionForm(endShowing, { lost: words.lost });
  return (
    <form {...formProps} className="form no-print">
      <ErrorSummary state={state} title={words.problem} titlePrefix={words.errorPrefix} />
      <Checkbox label={words.saved} {...field("saved")} />
      <Button type="submit">{words.done}</Button>
    </form>
  );
}
