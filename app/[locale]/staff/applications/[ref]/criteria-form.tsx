"use client";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/fields/error-summary";
import { RadioGroup } from "@/components/ui/fields/radio-group";
import { TextField } from "@/components/ui/fields/text-field";
import { useActionForm } from "@/components/ui/fields/use-action-form";
import type { FormState } from "@/lib/forms/form-state";
import { judge } from "./actions";

export type CriterionShown = { id: string; asks: string; rule: string; verdict?: string; note?: string; by: string };
type Words = Record<"meets" | "doesNotMeet" | "needMore" | "note" | "why" | "save" | "problem" | "errorPrefix" | "lost", string>;
type CriteriaFormProps = { refOf: string; criteria: CriterionShown[]; initial?: FormState | undefined; words: Words };

const verdicts = ["meets", "doesNotMeet", "needMore"] as const;

/** The whole checklist, saved at once; what nobody has judged yet can stay so. */
export function CriteriaForm({ refOf, criteria, initial, words }: CriteriaFormProps) {
  const { formProps, field, state } = useActionForm(judge, { ...(initial && { initial }), lost: words.lost });
  const options = verdicts.map((value) => ({ value, label: words[value] }));
  return (
    <form {...formProps} className="form">
      <ErrorSummary state={state} title={words.problem} titlePrefix={words.errorPrefix} />
      <input type="hidden" name="ref" value={refOf} />
      <ol className="criteria">
        {criteria.map(({ id, asks, rule, verdict, note, by }, index) => (
          <li key={id} data-first={index === 0 || undefined}>
            <RadioGroup legend={asks} hint={rule} options={options} across {...field(`verdict-${id}`, verdict)} />
            <TextField label={words.note} hint={words.why} dir="auto" autoComplete="off" {...field(`note-${id}`, note)} />
            {by ? <p className="meta">{by}</p> : null}
          </li>
        ))}
      </ol>
      <Button type="submit" data-shortcut="s">
        {words.save}
      </Button>
    </form>
  );
}
