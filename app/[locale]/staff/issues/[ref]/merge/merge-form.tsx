"use client";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/fields/error-summary";
import { RadioGroup } from "@/components/ui/fields/radio-group";
import { TextField } from "@/components/ui/fields/text-field";
import { useActionForm } from "@/components/ui/fields/use-action-form";
import { merge } from "../actions";

type MergeFormProps = {
  refOf: string;
  seen: string;
  nearby: { value: string; label: string; hint: string }[];
  words: Record<"question" | "typed" | "typedHint" | "button" | "problem" | "errorPrefix" | "lost", string>;
};

/** The report that stays. */
export function MergeForm({ refOf, seen, nearby, words }: MergeFormProps) {
  const { formProps, field, state } = useActionForm(merge, { lost: words.lost });
  return (
    <form {...formProps} className="form">
      <ErrorSummary state={state} title={words.problem} titlePrefix={words.errorPrefix} />
      <input type="hidden" name="ref" value={refOf} />
      <input type="hidden" name="seen" value={seen} />
      {nearby.length ? <RadioGroup legend={words.question} options={nearby} {...field("into")} /> : null}
      <TextField mono autoComplete="off" label={words.typed} hint={words.typedHint} {...field("typed")} />
      <Button type="submit">{words.button}</Button>
    </form>
  );
}
