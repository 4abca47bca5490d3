"use client";
import { Button } from "@/components/ui/button";
import { CodeField } from "@/components/ui/fields/code-field";
import { ErrorSummary } from "@/components/ui/fields/error-summary";
import { TextField } from "@/components/ui/fields/text-field";
import { useActionForm } from "@/components/ui/fields/use-action-form";
import { saveApp } from "./actions";

type Words = Record<"name" | "nameHint" | "code" | "codeHint" | "save" | "problem" | "errorPrefix" | "lost", string>;

export function NewAppForm({ since, next, words }: { since: number; next: string | undefined; words: Words }) {
  const { formProps, field, state } = useActionForm(saveApp, { lost: words.lost });
  return (
    <form {...formProps} className="form">
      <ErrorSummary state={state} title={words.problem} titlePrefix={words.errorPrefix} />
      <input type="hidden" name="since" value={since} />
      {next ? <input type="hidden" name="next" value={next} /> : null}
      <TextField label={words.name} hint={words.nameHint} autoComplete="off" {...field("name")} />
      <CodeField label={words.code} hint={words.codeHint} {...field("code")} />
      <Button type="submit">{words.save}</Button>
    </form>
  );
}
