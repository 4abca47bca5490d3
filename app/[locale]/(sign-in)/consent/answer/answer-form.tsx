"use client";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/fields/error-summary";
import { RadioGroup } from "@/components/ui/fields/radio-group";
import { TextField } from "@/components/ui/fields/text-field";
import { useActionForm } from "@/components/ui/fields/use-action-form";
import { answer } from "./actions";

type Words = Record<"question" | "agree" | "refuse" | "name" | "nameHint" | "send" | "problem" | "errorPrefix" | "lost", string>;

export function AnswerForm({ words }: { words: Words }) {
  const { formProps, field, state } = useActionForm(answer, { lost: words.lost });
  const options = [
    { value: "agree", label: words.agree },
    { value: "refuse", label: words.refuse },
  ];
  return (
    <form {...formProps} className="form">
      <ErrorSummary state={state} title={words.problem} titlePrefix={words.errorPrefix} />
      <RadioGroup legend={words.question} options={options} {...field("answer")} />
      <TextField label={words.name} hint={words.nameHint} autoComplete="name" dir="auto" {...field("name")} />
      <Button type="submit">{words.send}</Button>
    </form>
  );
}
