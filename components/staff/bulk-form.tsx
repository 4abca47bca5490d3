"use client";
import type { ReactNode } from "react";
import { useTicked } from "@/components/staff/use-ticked";
import { ErrorSummary } from "@/components/ui/fields/error-summary";
import { useActionForm } from "@/components/ui/fields/use-action-form";
import { useHydrated } from "@/components/ui/fields/use-hydrated";

type BulkFormProps = {
  id: string;
  action: Parameters<typeof useActionForm>[0];
  /** The queue's query, to come back to it. */
  back: string;
  /** "1 of 50 selected", by how many: whole sentences. */
  selected: string[];
  /** What can be done to them. */
  acts: ReactNode;
  words: Record<"label" | "none" | "clear" | "problem" | "errorPrefix" | "lost", string>;
  /** The table, whose boxes are named "case". */
  children: ReactNode;
};

/** A queue's table and what can be done to its selected rows. The boxes belong to the form: without scripts it is posted as it is. */
export function BulkForm({ id, action, back, selected, acts, words, children }: BulkFormProps) {
  const { formProps, state } = useActionForm(action, { lost: words.lost });
  const count = useTicked(id);
  const isHydrated = useHydrated();
  return (
    <form {...formProps} id={id}>
      <ErrorSummary state={state} title={words.problem} titlePrefix={words.errorPrefix} />
      <input type="hidden" name="back" value={back} />
      <div className="bulk" role="group" aria-label={words.label}>
        <b role="status">{isHydrated ? (selected[count - 1] ?? words.none) : words.label}</b>
        {acts}
        {isHydrated && count ? (
          <button type="reset" className="plain-button bulk-clear">
            {words.clear}
          </button>
        ) : null}
      </div>
      {children}
    </form>
  );
}
