"use client";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/fields/checkbox";
import { ErrorSummary } from "@/components/ui/fields/error-summary";
import { RadioGroup } from "@/components/ui/fields/radio-group";
import { useActionForm } from "@/components/ui/fields/use-action-form";
import { answerDevice } from "./actions";

type Words = Record<
  "question" | "private" | "privateHint" | "shared" | "sharedHint" | "continue" | "problem" | "errorPrefix" | "lost",
  string
> & { remember?: string; rememberHint?: string };

export function DeviceForm({ words }: { words: Words }) {
  const { formProps, field, state } = useActionForm(answerDevice, { lost: words.lost });
  const answers = [
    { value: "private", label: words.private, hint: words.privateHint },
    { value: "shared", label: words.shared, hint: words.sharedHint },
  ];
  return (
    <form {...formProps} className="form">
      <ErrorSummary state={state} title={words.problem} titlePrefix={words.errorPrefix} />
      <RadioGroup legend={words.question} options={answers} {...field("device", "shared")} />
      {words.remember ? <Checkbox label={words.remember} hint={words.rememberHint} value="yes" {...field("remember")} /> : null}
      <Button type="submit">{words.continue}</Button>
    </form>
  );
}
