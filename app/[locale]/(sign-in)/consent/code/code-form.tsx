"use client";
import { Button } from "@/components/ui/button";
import { CodeField } from "@/components/ui/fields/code-field";
import { ErrorSummary } from "@/components/ui/fields/error-summary";
import { useActionForm } from "@/components/ui/fields/use-action-form";
import { confirmCode } from "./actions";

export function CodeForm({ words }: { words: Record<"label" | "hint" | "send" | "problem" | "errorPrefix" | "lost", string> }) {
  const { formProps, field, state } = useActionForm(confirmCode, { lost: words.lost });
  return (
    <form {...formProps} className="form">
      <ErrorSummary state={state} title={words.problem} titlePrefix={words.errorPrefix} />
      <CodeField label={words.label} hint={words.hint} {...field("code")} />
      <Button type="submit">{words.send}</Button>
    </form>
  );
}
