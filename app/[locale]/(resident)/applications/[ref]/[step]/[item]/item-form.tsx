"use client";
import { labelsOf, QuestionField, type QuestionWords } from "@/components/applications/question-field";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/fields/error-summary";
import { useActionForm } from "@/components/ui/fields/use-action-form";
import type { FormState } from "@/lib/forms/form-state";
import type { Asked } from "@/lib/services/asked";
import { save } from "./actions";

type ItemFormProps = {
  asked: Asked[];
  hidden: Record<string, string>;
  item: string | undefined;
  initial?: FormState;
  words: QuestionWords & Record<"save" | "problem" | "errorPrefix" | "lost", string>;
};

export function ItemForm({ asked, hidden, item, initial, words }: ItemFormProps) {
  const { formProps, field, errorOf, state } = useActionForm(save, { initial, lost: words.lost });
  const kept = (state.values?.item as string | undefined) ?? item;
  return (
    <form {...formProps} className="form">
      <ErrorSummary state={state} title={words.problem} titlePrefix={words.errorPrefix} labelOf={labelsOf(asked)} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {kept ? <input type="hidden" name="item" value={kept} /> : null}
      {asked.map((question) => (
        <QuestionField key={question.name} asked={question} field={field} errorOf={errorOf} words={words} />
      ))}
      <Button type="submit">{words.save}</Button>
    </form>
  );
}
