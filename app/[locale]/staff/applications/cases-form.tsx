"use client";
import type { ReactNode } from "react";
import { useTicked } from "@/components/staff/use-ticked";
import { ErrorSummary } from "@/components/ui/fields/error-summary";
import { useActionForm } from "@/components/ui/fields/use-action-form";
import { useHydrated } from "@/components/ui/fields/use-hydrated";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { changeSelected } from "./actions";

type Words = Record<
  "label" | "none" | "take" | "putBack" | "urgent" | "usual" | "assign" | "to" | "choose" | "clear" | "problem" | "errorPrefix" | "lost",
  string
>;

type CasesFormProps = {
  /** The queue's query, to come back to it. */
  back: string;
  /** "1 of 50 selected", by how many: whole sentences. */
  selected: string[];
  /** To whom a supervisor gives cases; others have none. */
  colleagues: { id: string; name: string }[];
  words: Words;
  /** The table, whose boxes are named "case". */
  children: ReactNode;
};

/** The queue's table and what can be done to its selected rows. The boxes belong to the form: without scripts it is posted as it is. */
export function CasesForm({ back, selected, colleagues, words, children }: CasesFormProps) {
  const { formProps, state } = useActionForm(changeSelected, { lost: words.lost });
  const count = useTicked("cases");
  const isHydrated = useHydrated();
  return (
    <form {...formProps} id="cases">
      <ErrorSummary state={state} title={words.problem} titlePrefix={words.errorPrefix} />
      <input type="hidden" name="back" value={back} />
      <div className="bulk" role="group" aria-label={words.label}>
        <b role="status">{isHydrated ? (selected[count - 1] ?? words.none) : words.label}</b>
        <Act name="take" label={words.take} />
        <Act name="putBack" label={words.putBack} />
        <Act name="urgent" label={words.urgent} />
        <Act name="usual" label={words.usual} />
        {colleagues.length ? (
          <span className="bulk-assign">
            <label>
              <VisuallyHidden>{words.to}</VisuallyHidden>
              <select name="to" defaultValue="">
                <option value="">{words.choose}</option>
                {colleagues.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
            <Act name="assign" label={words.assign} />
          </span>
        ) : null}
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

const Act = ({ name, label }: { name: string; label: string }) => (
  <button type="submit" className="plain-button" name="act" value={name}>
    {label}
  </button>
);
