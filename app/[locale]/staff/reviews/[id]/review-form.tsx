"use client";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/fields/error-summary";
import { RadioGroup } from "@/components/ui/fields/radio-group";
import { TextField } from "@/components/ui/fields/text-field";
import { useActionForm } from "@/components/ui/fields/use-action-form";
import { writeDown } from "./actions";

const verdicts = ["noObjection", "withConditions", "objection"] as const;
type Words = Record<
  (typeof verdicts)[number] | "verdict" | "comment" | "commentHint" | "button" | "problem" | "errorPrefix" | "lost",
  string
>;

export function ReviewForm({ caseRef, review, words }: { caseRef: string; review: string; words: Words }) {
  const { formProps, field, state } = useActionForm(writeDown, { lost: words.lost });
  const options = verdicts.map((value) => ({ value, label: words[value] }));
  return (
    <form {...formProps} className="form">
      <ErrorSummary state={state} title={words.problem} titlePrefix={words.errorPrefix} />
      <input type="hidden" name="ref" value={caseRef} />
      <input type="hidden" name="review" value={review} />
      <RadioGroup legend={words.verdict} options={options} {...field("verdict")} />
      <TextField multiline rows={5} dir="auto" label={words.comment} hint={words.commentHint} {...field("comment")} />
      <Button type="submit">{words.button}</Button>
    </form>
  );
}
