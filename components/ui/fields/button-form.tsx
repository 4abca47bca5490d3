"use client";
import type { ReactNode } from "react";
import { Button, type ButtonVariant } from "@/components/ui/button";
import type { FormState } from "@/lib/forms/form-state";
import { ErrorSummary } from "./error-summary";
import { useActionForm } from "./use-action-form";

type ButtonFormProps = {
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  /** What the act is about: hidden fields. */
  fields?: Record<string, string>;
  variant?: ButtonVariant;
  /** The key that presses it, on pages with keys. */
  shortcut?: string;
  words: Record<"problem" | "errorPrefix" | "lost", string>;
  children: ReactNode;
};

/** One act, one button. A refusal stands above it and takes the focus. */
export function ButtonForm({ action, fields = {}, variant, shortcut, words, children }: ButtonFormProps) {
  const { formProps, state } = useActionForm(action, { lost: words.lost });
  return (
    <form {...formProps}>
      <ErrorSummary state={state} title={words.problem} titlePrefix={words.errorPrefix} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button type="submit" variant={variant} data-shortcut={shortcut}>
        {children}
      </Button>
    </form>
  );
}
