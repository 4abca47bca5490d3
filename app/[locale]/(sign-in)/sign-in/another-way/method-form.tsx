"use client";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/fields/error-summary";
import { RadioGroup } from "@/components/ui/fields/radio-group";
import { useActionForm } from "@/components/ui/fields/use-action-form";
import { takeMethod } from "./actions";

type Words = Record<"question" | "continue" | "problem" | "errorPrefix" | "lost", string>;
type Option = { value: string; label: string; hint: string };

export function MethodForm({ options, chosen, words }: { options: Option[]; chosen: string; words: Words }) {
  const { formProps, field, state } = useActionForm(takeMethod, { lost: words.lost });
  return (
    <form {...formProps} className="form">
      <ErrorSummary state={state} title={words.problem} titlePrefix={words.errorPrefix} />
      <RadioGroup legend={words.question} options={options} {...field("method", chosen)} />
      <Button type="submit">{words.continue}</Button>
    </form>
  );
}
