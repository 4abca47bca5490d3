"use client";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/fields/error-summary";
import { useActionForm } from "@/components/ui/fields/use-action-form";
import { makeCodes } from "./actions";

export function MakeForm({ words }: { words: Record<"make" | "problem" | "errorPrefix" | "lost", string> }) {
  const { formProps, state } = useActionForm(makeCodes, { lost: words.lost });
  return (
    <form {...formProps} className="form">
      <ErrorSummary state={state} title={words.problem} titlePrefix={words.errorPrefix} />
      <Button type="submit">{words.make}</Button>
    </form>
  );
}
