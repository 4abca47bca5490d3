"use client";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/fields/error-summary";
import { TextField } from "@/components/ui/fields/text-field";
import { useActionForm } from "@/components/ui/fields/use-action-form";
import { addText } from "../actions";

type Words = Record<"text" | "textHint" | "send" | "problem" | "errorPrefix" | "lost", string>;

export function MoreForm({ answer, words }: { answer: string; words: Words }) {
  const { formProps, field, state } = useActionForm(addText, { lost: words.lost });
  return (
    <form {...formProps} className="form">
      <ErrorSummary state={state} title={words.problem} titlePrefix={words.errorPrefix} />
      <input type="hidden" name="answer" value={answer} />
      <TextField label={words.text} hint={words.textHint} multiline rows={4} dir="auto" {...field("text")} />
      <Button type="submit">{words.send}</Button>
    </form>
  );
}
