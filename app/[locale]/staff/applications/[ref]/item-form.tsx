"use client";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/fields/error-summary";
import { RadioGroup } from "@/components/ui/fields/radio-group";
import { TextField } from "@/components/ui/fields/text-field";
import { useActionForm } from "@/components/ui/fields/use-action-form";
import type { FormState } from "@/lib/forms/form-state";
import { judgeAnswer } from "./actions";

type Words = Record<"verdict" | "accepted" | "notAccepted" | "note" | "save" | "problem" | "errorPrefix" | "lost", string>;
type ItemFormProps = { refOf: string; item: string; initial?: FormState | undefined; words: Words };

/** Whether what the resident sent is enough. */
export function ItemForm({ refOf, item, initial, words }: ItemFormProps) {
  const { formProps, field, state } = useActionForm(judgeAnswer, { ...(initial && { initial }), lost: words.lost });
  const options = (["accepted", "notAccepted"] as const).map((value) => ({ value, label: words[value] }));
  return (
    <form {...formProps} className="form">
      <ErrorSummary state={state} title={words.problem} titlePrefix={words.errorPrefix} />
      <input type="hidden" name="ref" value={refOf} />
      <input type="hidden" name="item" value={item} />
      <RadioGroup legend={words.verdict} options={options} across {...field("verdict")} />
      <TextField label={words.note} dir="auto" autoComplete="off" {...field("note")} />
      <Button type="submit" variant="quiet">
        {words.save}
      </Button>
    </form>
  );
}
