"use client";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/fields/checkbox";
import { ErrorSummary } from "@/components/ui/fields/error-summary";
import { useActionForm } from "@/components/ui/fields/use-action-form";
import type { FormState } from "@/lib/forms/form-state";
import { saveShortcuts } from "./actions";

type Words = Record<"label" | "hint" | "save" | "problem" | "errorPrefix" | "lost", string>;

export function ShortcutsForm({ saved, initial, words }: { saved: boolean; initial?: FormState; words: Words }) {
  const { formProps, field, state } = useActionForm(saveShortcuts, { initial, lost: words.lost });
  return (
    <form {...formProps} className="form">
      <ErrorSummary state={state} title={words.problem} titlePrefix={words.errorPrefix} />
      <input type="hidden" name="section" value="shortcuts" />
      <Checkbox label={words.label} hint={words.hint} value="on" {...field("shortcuts", saved ? "on" : "")} />
      <Button type="submit">{words.save}</Button>
    </form>
  );
}
