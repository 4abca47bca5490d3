"use client";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/fields/error-summary";
import { TextField, type TextFieldProps } from "@/components/ui/fields/text-field";
import { useActionForm } from "@/components/ui/fields/use-action-form";
import type { FormState } from "@/lib/forms/form-state";

type OneFieldFormProps = Pick<TextFieldProps, "name" | "label" | "hint" | "type" | "autoComplete"> & {
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  words: Record<"send" | "problem" | "errorPrefix" | "lost", string>;
};

/** One question: an address or a name. */
export function OneFieldForm({ action, name, words, ...asked }: OneFieldFormProps) {
  const { formProps, field, state } = useActionForm(action, { lost: words.lost });
  return (
    <form {...formProps} className="form">
      <ErrorSummary state={state} title={words.problem} titlePrefix={words.errorPrefix} />
      <TextField {...asked} autoCapitalize="none" spellCheck={false} {...field(name)} />
      <Button type="submit">{words.send}</Button>
    </form>
  );
}
