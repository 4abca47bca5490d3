"use client";
import { Button } from "@/components/ui/button";
import type { Choice } from "@/components/ui/fields/choice-group";
import { ErrorSummary } from "@/components/ui/fields/error-summary";
import { RadioGroup } from "@/components/ui/fields/radio-group";
import { useActionForm } from "@/components/ui/fields/use-action-form";
import { settle } from "./actions";

type SettleFormProps = {
  id: string;
  options: Choice[];
  words: Record<"how" | "save" | "problem" | "errorPrefix" | "lost", string>;
};

/** How a colleague told them, in the end. */
export function SettleForm({ id, options, words }: SettleFormProps) {
  const { formProps, field, state } = useActionForm(settle, { lost: words.lost });
  return (
    <form {...formProps} className="form">
      <ErrorSummary state={state} title={words.problem} titlePrefix={words.errorPrefix} />
      <input type="hidden" name="delivery" value={id} />
      <RadioGroup legend={words.how} options={options} {...field("how")} />
      <Button type="submit">{words.save}</Button>
    </form>
  );
}
