"use client";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/fields/error-summary";
import { useActionForm } from "@/components/ui/fields/use-action-form";
import type { FormState } from "@/lib/forms/form-state";

export type AnswerWords = Record<"problem" | "errorPrefix" | "lost" | "button", string>;

export type AnswerFormProps = {
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  words: AnswerWords;
  /** Draws the one question of the page; a rule that was broken stands beside it. */
  children?: (field: ReturnType<typeof useActionForm>["field"], message: string | undefined) => ReactNode;
};

/** One question and one button. */
export function AnswerForm({ action, words, children }: AnswerFormProps) {
  const { formProps, field, state } = useActionForm(action, { lost: words.lost });
  return (
    <form {...formProps} className="form">
      <ErrorSummary state={state} title={words.problem} titlePrefix={words.errorPrefix} />
      {children?.(field, state.message)}
      <Button type="submit">{words.button}</Button>
    </form>
  );
}
