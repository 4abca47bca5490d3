"use client";
import { Button } from "@/components/ui/button";
import { CodeField } from "@/components/ui/fields/code-field";
import { ErrorSummary } from "@/components/ui/fields/error-summary";
import { TextField } from "@/components/ui/fields/text-field";
import { useActionForm } from "@/components/ui/fields/use-action-form";
import { saveApp } from "./actions";

type Words = Record<"name" | "nameHint" | "code" | "codeHint" | "save" | "problem" | "errorPrefix" | "lost", string>;

export function NewAppForm({ since, words }: { since: number; words: Words }) {
  const { formProps, field, state } = useActionForm(saveApp, { lost: words.lost });
  return (
    <form {...formProps} className="form">
      <ErrorSummary state={state} title={words.problem} titlePrefix={words.errorPrefix} />
      <input type="hidden" name="since" value={since} />
      <TextField label={words.name} hint={words.nameHint} autoComplete="off" {...field("name")} />
      <CodeField label={words.code} hint={words.codeHint} {...field("code")} />
      <Button type="submit">{words.save}</Button>
    </form>
  );
}
