"use client";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/fields/error-summary";
import { TextField } from "@/components/ui/fields/text-field";
import { useActionForm } from "@/components/ui/fields/use-action-form";
import { end } from "../../[ref]/actions";

type FixFormProps = {
  refOf: string;
  seen: string;
  words: Record<"text" | "hint" | "button" | "problem" | "errorPrefix" | "lost", string>;
};

/** It is fixed: a photo was taken before, or a sentence says what was done. */
export function FixForm({ refOf, seen, words }: FixFormProps) {
  const { formProps, field, state } = useActionForm(end, { lost: words.lost });
  return (
    <form {...formProps} className="form">
      <ErrorSummary state={state} title={words.problem} titlePrefix={words.errorPrefix} />
      <input type="hidden" name="ref" value={refOf} />
      <input type="hidden" name="seen" value={seen} />
      <input type="hidden" name="resolution" value="fixed" />
      <TextField multiline rows={2} dir="auto" label={words.text} hint={words.hint} {...field("text")} />
      <Button type="submit">{words.button}</Button>
    </form>
  );
}
