"use client";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/fields/error-summary";
import { RadioGroup } from "@/components/ui/fields/radio-group";
import { TextField } from "@/components/ui/fields/text-field";
import { useActionForm } from "@/components/ui/fields/use-action-form";
import { decide } from "./actions";

type Words = Record<"question" | "approved" | "refused" | "note" | "button" | "problem" | "errorPrefix" | "lost", string>;

export function DecisionForm({ approval, words }: { approval: string; words: Words }) {
  const { formProps, field, state } = useActionForm(decide, { lost: words.lost });
  const options = [
    { value: "approved", label: words.approved },
    { value: "refused", label: words.refused },
  ];
  return (
    <form {...formProps} className="form">
      <ErrorSummary state={state} title={words.problem} titlePrefix={words.errorPrefix} />
      <input type="hidden" name="approval" value={approval} />
      <RadioGroup legend={words.question} options={options} {...field("decision")} />
      <TextField label={words.note} autoComplete="off" {...field("note")} />
      <Button type="submit">{words.button}</Button>
    </form>
  );
}
