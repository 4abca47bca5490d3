"use client";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/fields/error-summary";
import { useActionForm } from "@/components/ui/fields/use-action-form";
import { assign } from "./actions";

type AssignFormProps = {
  refOf: string;
  to: string;
  /** None: the case is put back. */
  colleagues: { value: string; label: string }[];
  words: Record<"label" | "button" | "problem" | "errorPrefix" | "lost", string>;
};

/** Gives the case to a colleague, or back to everybody. */
export function AssignForm({ refOf, to, colleagues, words }: AssignFormProps) {
  const { formProps, state } = useActionForm(assign, { lost: words.lost });
  return (
    <form {...formProps} className="cluster">
      <ErrorSummary state={state} title={words.problem} titlePrefix={words.errorPrefix} />
      <input type="hidden" name="ref" value={refOf} />
      {colleagues.length ? (
        <label>
          {words.label}{" "}
          <select name="to" defaultValue={to} data-shortcut="g">
            {colleagues.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
      ) : (
        <input type="hidden" name="to" value="" />
      )}
      <Button type="submit" variant="quiet">
        {words.button}
      </Button>
    </form>
  );
}
