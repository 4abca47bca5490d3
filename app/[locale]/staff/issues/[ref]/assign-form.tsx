"use client";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/fields/error-summary";
import { useActionForm } from "@/components/ui/fields/use-action-form";
import { assign } from "./actions";

type AssignFormProps = {
  refOf: string;
  seen: string;
  to: string;
  crews: { value: string; label: string }[];
  words: Record<"label" | "button" | "problem" | "errorPrefix" | "lost", string>;
};

/** Gives the report to a colleague or a crew, or back to everybody. */
export function AssignForm({ refOf, seen, to, crews, words }: AssignFormProps) {
  const { formProps, state } = useActionForm(assign, { lost: words.lost });
  return (
    <form {...formProps} className="cluster ends">
      <ErrorSummary state={state} title={words.problem} titlePrefix={words.errorPrefix} />
      <input type="hidden" name="ref" value={refOf} />
      <input type="hidden" name="seen" value={seen} />
      <div className="field">
        <label htmlFor="to">{words.label}</label>
        <select name="to" id="to" defaultValue={state.values?.to ?? to}>
          {crews.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <Button type="submit" variant="quiet">
        {words.button}
      </Button>
    </form>
  );
}
