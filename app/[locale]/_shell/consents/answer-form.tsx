"use client";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/fields/error-summary";
import { RadioGroup } from "@/components/ui/fields/radio-group";
import { TextField } from "@/components/ui/fields/text-field";
import { useActionForm } from "@/components/ui/fields/use-action-form";
import type { FormState } from "@/lib/forms/form-state";

type Words = Record<"question" | "agree" | "refuse" | "name" | "nameHint" | "send" | "problem" | "errorPrefix" | "lost", string>;
type AnswerFormProps = {
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  /** What the answer is about, where no link says it: hidden fields. */
  fields?: Record<string, string>;
  initial?: FormState;
  words: Words;
};

export function AnswerForm({ action, fields = {}, initial, words }: AnswerFormProps) {
  const { formProps, field, state } = useActionForm(action, { initial, lost: words.lost });
  const options = [
    { value: "agree", label: words.agree },
    { value: "refuse", label: words.refuse },
  ];
  return (
    <form {...formProps} className="form">
      <ErrorSummary state={state} title={words.problem} titlePrefix={words.errorPrefix} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <RadioGroup legend={words.question} options={options} {...field("answer")} />
      <TextField label={words.name} hint={words.nameHint} autoComplete="name" dir="auto" {...field("name")} />
      <Button type="submit">{words.send}</Button>
    </form>
  );
}
