"use client";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/fields/checkbox";
import { ErrorSummary } from "@/components/ui/fields/error-summary";
import { useActionForm } from "@/components/ui/fields/use-action-form";
import type { FormState } from "@/lib/forms/form-state";
import { update } from "../actions";
import { TextFields, type TextWords } from "../text-fields";

type Words = TextWords & Record<"ends" | "post" | "problem" | "errorPrefix" | "lost", string>;
type UpdateFormProps = { notice: string; idempotencyKey: string; initial?: FormState; words: Words };

export function UpdateForm({ notice, idempotencyKey, initial, words }: UpdateFormProps) {
  const { formProps, field, state } = useActionForm(update, { initial, lost: words.lost });
  return (
    <form {...formProps} className="form">
      <ErrorSummary state={state} title={words.problem} titlePrefix={words.errorPrefix} />
      <input type="hidden" name="notice" value={notice} />
      <input type="hidden" name="key" value={idempotencyKey} />
      <TextFields field={field} words={words} />
      <Checkbox label={words.ends} value="yes" {...field("ends")} />
      <Button type="submit">{words.post}</Button>
    </form>
  );
}
