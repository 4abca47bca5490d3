"use client";
import { Button, type ButtonVariant } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/fields/error-summary";
import { useActionForm } from "@/components/ui/fields/use-action-form";
import type { FormState } from "@/lib/forms/form-state";

type ButtonFormProps = {
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  label: string;
  variant?: ButtonVariant;
  /** What is sent with it, where one act has several forms. */
  field?: { name: string; value: string };
  words: Record<"problem" | "errorPrefix" | "lost", string>;
};

/** One button that does one thing: links only open its page, because mail scanners open them too. */
export function ButtonForm({ action, label, variant, field, words }: ButtonFormProps) {
  const { formProps, state } = useActionForm(action, { lost: words.lost });
  return (
    <form {...formProps}>
      <ErrorSummary state={state} title={words.problem} titlePrefix={words.errorPrefix} />
      {field ? <input type="hidden" {...field} /> : null}
      <Button type="submit" variant={variant}>
        {label}
      </Button>
    </form>
  );
}
