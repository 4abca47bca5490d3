"use client";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/fields/checkbox";
import { ErrorSummary } from "@/components/ui/fields/error-summary";
import { FormFold } from "@/components/ui/fields/form-fold";
import { TextField } from "@/components/ui/fields/text-field";
import { useActionForm } from "@/components/ui/fields/use-action-form";
import type { FormState } from "@/lib/forms/form-state";
import { answer, begin } from "./actions";

type Words = Record<"title" | "text" | "asks" | "send" | "problem" | "errorPrefix" | "lost", string>;
type AnswerFormProps = {
  refOf: string;
  /** None yet: then it begins one. */ thread?: string | undefined;
  idempotencyKey: string;
  initial?: FormState | undefined;
  words: Words;
};

export function AnswerForm({ refOf, thread, idempotencyKey, initial, words }: AnswerFormProps) {
  const { formProps, field, state } = useActionForm(thread ? answer : begin, { ...(initial && { initial }), lost: words.lost });
  return (
    <FormFold title={words.title} state={state}>
      <form {...formProps} className="form">
        <ErrorSummary state={state} title={words.problem} titlePrefix={words.errorPrefix} />
        <input type="hidden" name="ref" value={refOf} />
        {thread ? <input type="hidden" name="thread" value={thread} /> : null}
        <input type="hidden" name="key" value={idempotencyKey} />
        <TextField label={words.text} multiline rows={5} dir="auto" {...field("text")} />
        <Checkbox label={words.asks} value="yes" {...field("asks")} />
        <Button type="submit" variant="quiet">
          {words.send}
        </Button>
      </form>
    </FormFold>
  );
}
