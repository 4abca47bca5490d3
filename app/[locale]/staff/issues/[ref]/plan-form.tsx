"use client";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/fields/error-summary";
import { TextField } from "@/components/ui/fields/text-field";
import { useActionForm } from "@/components/ui/fields/use-action-form";
import { plan } from "./actions";

type PlanFormProps = {
  refOf: string;
  seen: string;
  on: string;
  words: Record<"label" | "hint" | "button" | "problem" | "errorPrefix" | "lost", string>;
};

/** On which day a crew comes. */
export function PlanForm({ refOf, seen, on, words }: PlanFormProps) {
  const { formProps, field, state } = useActionForm(plan, { lost: words.lost });
  return (
    <form {...formProps} className="form">
      <ErrorSummary state={state} title={words.problem} titlePrefix={words.errorPrefix} />
      <input type="hidden" name="ref" value={refOf} />
      <input type="hidden" name="seen" value={seen} />
      <TextField type="date" narrow label={words.label} hint={words.hint} {...field("on", on)} />
      <Button type="submit" variant="quiet">
        {words.button}
      </Button>
    </form>
  );
}
