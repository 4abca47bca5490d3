"use client";
import type { ReactNode } from "react";
import { useTicked } from "@/components/staff/use-ticked";
import { ErrorSummary } from "@/components/ui/fields/error-summary";
import { useActionForm } from "@/components/ui/fields/use-action-form";
import { useHydrated } from "@/components/ui/fields/use-hydrated";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { changeSelected } from "./actions";

type Words = Record<
  "label" | "none" | "take" | "putBack" | "assign" | "to" | "choose" | "schedule" | "on" | "clear" | "problem" | "errorPrefix" | "lost",
  string
>;

type IssuesFormProps = {
  /** The queue's query, to come back to it. */
  back: string;
  /** "1 of 50 selected", by how many: whole sentences. */
  selected: string[];
  crews: { id: string; name: string }[];
  words: Words;
  /** The table, whose boxes are named "case". */
  children: ReactNode;
};

/** The queue's table and what can be done to its selected rows. The boxes belong to the form: without scripts it is posted as it is. */
export function IssuesForm({ back, selected, crews, words, children }: IssuesFormProps) {
  const { formProps, state } = useActionForm(changeSelected, { lost: words.lost });
  const count = useTicked("reports");
  const isHydrated = useHydrated();
  return (
    <form {...formProps} id="reports">
      <ErrorSummary state={state} title={words.problem} titlePrefix={words.errorPrefix} />
      <input type="hidden" name="back" value={back} />
      <div className="bulk" role="group" aria-label={words.label}>
        <b role="status">{isHydrated ? (selected[count - 1] ?? words.none) : words.label}</b>
        <Act name="take" label={words.take} />
        <Act name="putBack" label={words.putBack} />
        <span className="bulk-assign">
          <label>
            <VisuallyHidden>{words.to}</VisuallyHidden>
            <select name="to" defaultValue="">
              <option value="">{words.choose}</option>
              {crews.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <Act name="assign" label={words.assign} />
        </span>
        <span className="bulk-assign">
          <label>
            <VisuallyHidden>{words.on}</VisuallyHidden>
            <input type="date" name="on" />
          </label>
          <Act name="schedule" label={words.schedule} />
        </span>
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
