"use client";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/fields/error-summary";
import { FormFold } from "@/components/ui/fields/form-fold";
import { RadioGroup } from "@/components/ui/fields/radio-group";
import { TextField } from "@/components/ui/fields/text-field";
import { useActionForm } from "@/components/ui/fields/use-action-form";
import { withdraw } from "../actions";

type Words = Record<
  "title" | "why" | "mistake" | "privacy" | "order" | "note" | "noteHint" | "withdraw" | "problem" | "errorPrefix" | "lost",
  string
>;

/** Takes a record back; everyone reads the reason. */
export function WithdrawForm({ record, words }: { record: string; words: Words }) {
  const { formProps, field, state } = useActionForm(withdraw, { lost: words.lost });
  const reasons = (["mistake", "privacy", "order"] as const).map((value) => ({ value, label: words[value] }));
  return (
    <FormFold title={words.title} state={state}>
      <form {...formProps} className="form">
        <ErrorSummary state={state} title={words.problem} titlePrefix={words.errorPrefix} />
        <input type="hidden" name="record" value={record} />
        <RadioGroup legend={words.why} options={reasons} {...field("why")} />
        <TextField multiline rows={3} dir="auto" label={words.note} hint={words.noteHint} {...field("note")} />
        <Button type="submit" variant="danger">
          {words.withdraw}
        </Button>
      </form>
    </FormFold>
  );
}
