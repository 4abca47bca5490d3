"use client";
import { Button } from "@/components/ui/button";
import { CodeField } from "@/components/ui/fields/code-field";
import { ErrorSummary } from "@/components/ui/fields/error-summary";
import { useActionForm } from "@/components/ui/fields/use-action-form";
import { confirmChange } from "./actions";

type Words = Record<"code" | "codeHint" | "save" | "problem" | "errorPrefix" | "lost", string>;

export function ConfirmForm({ kind, words }: { kind: string; words: Words }) {
  const { formProps, field, state } = useActionForm(confirmChange, { lost: words.lost });
  return (
    <form {...formProps} className="form">
      <ErrorSummary state={state} title={words.problem} titlePrefix={words.errorPrefix} />
      <input type="hidden" name="kind" value={kind} />
      <CodeField label={words.code} hint={words.codeHint} {...field("code")} />
      <Button type="submit">{words.save}</Button>
    </form>
  );
}
