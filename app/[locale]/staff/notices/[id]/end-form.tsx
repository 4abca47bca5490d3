"use client";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/fields/error-summary";
import { FormFold } from "@/components/ui/fields/form-fold";
import { RadioGroup } from "@/components/ui/fields/radio-group";
import { TextField } from "@/components/ui/fields/text-field";
import { useActionForm } from "@/components/ui/fields/use-action-form";
import { endPublished } from "../actions";

type Words = Record<
  "title" | "how" | "ended" | "withdrawn" | "reason" | "reasonHint" | "button" | "problem" | "errorPrefix" | "lost",
  string
>;

export function EndForm({ notice, words }: { notice: string; words: Words }) {
  const { formProps, field, state } = useActionForm(endPublished, { lost: words.lost });
  const options = [
    { value: "ended", label: words.ended },
    { value: "withdrawn", label: words.withdrawn },
  ];
  return (
    <FormFold title={words.title} state={state}>
      <form {...formProps} className="form">
        <ErrorSummary state={state} title={words.problem} titlePrefix={words.errorPrefix} />
        <input type="hidden" name="notice" value={notice} />
        <RadioGroup legend={words.how} options={options} {...field("how")} />
        <TextField multiline rows={2} dir="auto" label={words.reason} hint={words.reasonHint} {...field("reason")} />
        <Button type="submit" variant="quiet">
          {words.button}
        </Button>
      </form>
    </FormFold>
  );
}
