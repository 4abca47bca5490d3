"use client";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/fields/error-summary";
import { FieldFrame } from "@/components/ui/fields/field-frame";
import { RadioGroup } from "@/components/ui/fields/radio-group";
import { useActionForm } from "@/components/ui/fields/use-action-form";
import { sortIn } from "./actions";

type Choice = { value: string; label: string };
type TriageFormProps = {
  refOf: string;
  seen: string;
  category: string;
  severity: string;
  categories: Choice[];
  severities: Choice[];
  words: Record<"category" | "hint" | "severity" | "button" | "problem" | "errorPrefix" | "lost", string>;
};

/** What kind of problem it is, and how bad. */
export function TriageForm({ refOf, seen, category, severity, categories, severities, words }: TriageFormProps) {
  const { formProps, field, errorOf, state } = useActionForm(sortIn, { lost: words.lost });
  return (
    <form {...formProps} className="form">
      <ErrorSummary state={state} title={words.problem} titlePrefix={words.errorPrefix} />
      <input type="hidden" name="ref" value={refOf} />
      <input type="hidden" name="seen" value={seen} />
      <FieldFrame name="category" label={words.category} hint={words.hint} error={errorOf("category")}>
        <select id="category" name="category" defaultValue={state.values?.category ?? category} aria-describedby="category-hint">
          {categories.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </FieldFrame>
      <RadioGroup legend={words.severity} options={severities} across {...field("severity", severity)} />
      <Button type="submit" variant="quiet">
        {words.button}
      </Button>
    </form>
  );
}
