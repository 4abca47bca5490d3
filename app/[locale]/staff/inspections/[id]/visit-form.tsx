"use client";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/fields/error-summary";
import { RadioGroup } from "@/components/ui/fields/radio-group";
import { TextField } from "@/components/ui/fields/text-field";
import { useActionForm } from "@/components/ui/fields/use-action-form";
import { writeVisit } from "./actions";

type Words = Record<
  "yes" | "no" | "notSeen" | "result" | "passed" | "failed" | "note" | "noteHint" | "button" | "problem" | "errorPrefix" | "lost",
  string
>;
type VisitFormProps = { caseRef: string; inspection: string; checks: { id: string; asks: string }[]; words: Words };

/** Made for a thumb: every answer is a large target, one thing below the other. */
export function VisitForm({ caseRef, inspection, checks, words }: VisitFormProps) {
  const { formProps, field, state } = useActionForm(writeVisit, { lost: words.lost });
  const seen = (["yes", "no", "notSeen"] as const).map((value) => ({ value, label: words[value] }));
  const results = (["passed", "failed"] as const).map((value) => ({ value, label: words[value] }));
  return (
    <form {...formProps} className="form visit">
      <ErrorSummary state={state} title={words.problem} titlePrefix={words.errorPrefix} />
      <input type="hidden" name="ref" value={caseRef} />
      <input type="hidden" name="inspection" value={inspection} />
      {checks.map(({ id, asks }) => (
        <RadioGroup key={id} legend={asks} options={seen} across {...field(`check-${id}`)} />
      ))}
      <RadioGroup legend={words.result} options={results} segmented {...field("result")} />
      <TextField multiline rows={4} dir="auto" label={words.note} hint={words.noteHint} {...field("note")} />
      <Button type="submit">{words.button}</Button>
    </form>
  );
}
