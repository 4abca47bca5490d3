"use client";
import { Button } from "@/components/ui/button";
import { CodeField } from "@/components/ui/fields/code-field";
import { ErrorSummary } from "@/components/ui/fields/error-summary";
import { useActionForm } from "@/components/ui/fields/use-action-form";
import { verify } from "./actions";

type Words = Record<"code" | "codeHint" | "continue" | "problem" | "errorPrefix" | "lost", string>;

export function CodeForm({ words }: { words: Words }) {
  const { formProps, field, state } = useActionForm(verify, { lost: words.lost });
  return (
    <form {...formProps} className="form">
      <ErrorSummary state={state} title={words.problem} titlePrefix={words.errorPrefix} />
      <CodeField label={words.code} hint={words.codeHint} {...field("code")} />
      <Button type="submit">{words.continue}</Button>
    </form>
  );
}
