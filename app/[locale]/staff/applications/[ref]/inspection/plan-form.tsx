"use client";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/fields/error-summary";
import { RadioGroup } from "@/components/ui/fields/radio-group";
import { TextField } from "@/components/ui/fields/text-field";
import { useActionForm } from "@/components/ui/fields/use-action-form";
import { planVisit } from "./actions";

type Words = Record<
  | "inspector" | "on" | "onHint" | "part" | "morning" | "afternoon" | "place" | "placeHint" | "optional" | "button" | "problem" | "errorPrefix" | "lost",
  string
>; // prettier-ignore
type PlanFormProps = { caseRef: string; inspectors: { value: string; label: string }[]; first: string; words: Words };

export function PlanForm({ caseRef, inspectors, first, words }: PlanFormProps) {
  const { formProps, field, state } = useActionForm(planVisit, { lost: words.lost });
  const parts = [
    { value: "morning", label: words.morning },
    { value: "afternoon", label: words.afternoon },
  ];
  return (
    <form {...formProps} className="form">
      <ErrorSummary state={state} title={words.problem} titlePrefix={words.errorPrefix} />
      <input type="hidden" name="ref" value={caseRef} />
      <RadioGroup legend={words.inspector} options={inspectors} {...field("inspector")} />
      <TextField type="date" narrow label={words.on} hint={words.onHint} {...field("on", first)} />
      <RadioGroup legend={words.part} options={parts} across {...field("part")} />
      <TextField multiline rows={2} dir="auto" label={words.place} hint={words.placeHint} optional={words.optional} {...field("place")} />
      <Button type="submit">{words.button}</Button>
    </form>
  );
}
