"use client";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/fields/error-summary";
import { PasswordField } from "@/components/ui/fields/password-field";
import { useActionForm } from "@/components/ui/fields/use-action-form";
import { confirmWithPassword } from "./actions";

type Words = Record<"password" | "show" | "continue" | "problem" | "errorPrefix" | "lost", string>;

export function ConfirmForm({ next, words }: { next: string; words: Words }) {
  const { formProps, field, state } = useActionForm(confirmWithPassword, { lost: words.lost });
  return (
    <form {...formProps} className="form">
      <ErrorSummary state={state} title={words.problem} titlePrefix={words.errorPrefix} />
      <input type="hidden" name="next" value={next} />
      <PasswordField label={words.password} show={words.show} autoComplete="current-password" {...field("password")} />
      <Button type="submit">{words.continue}</Button>
    </form>
  );
}
