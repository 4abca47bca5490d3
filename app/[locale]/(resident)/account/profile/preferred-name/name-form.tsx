"use client";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/fields/error-summary";
import { TextField } from "@/components/ui/fields/text-field";
import { useActionForm } from "@/components/ui/fields/use-action-form";
import type { FormState } from "@/lib/forms/form-state";
import { saveName } from "../actions";

type Words = Record<"name" | "save" | "problem" | "errorPrefix" | "lost", string>;

export function NameForm({ initial, name, words }: { initial?: FormState; name: string; words: Words }) {
  const { formProps, field, state } = useActionForm(saveName, { initial, lost: words.lost });
  return (
    <form {...formProps} className="form">
      <ErrorSummary state={state} title={words.problem} titlePrefix={words.errorPrefix} />
      <TextField label={words.name} autoComplete="nickname" {...field("name", name)} />
      <Button type="submit">{words.save}</Button>
    </form>
  );
}
