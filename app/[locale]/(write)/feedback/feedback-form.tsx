"use client";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/fields/error-summary";
import { RadioGroup } from "@/components/ui/fields/radio-group";
import { TextField } from "@/components/ui/fields/text-field";
import { useActionForm } from "@/components/ui/fields/use-action-form";
import { give } from "./actions";

type Words = Record<"helpful" | "yes" | "no" | "text" | "textHint" | "optional" | "send" | "problem" | "errorPrefix" | "lost", string>;

/** `page` is the one that it is about, when a link on it led here. */
export function FeedbackForm({ words, page }: { words: Words; page?: string }) {
  const { formProps, field, state } = useActionForm(give, { lost: words.lost });
  const answers = [
    { value: "yes", label: words.yes },
    { value: "no", label: words.no },
  ];
  return (
    <form {...formProps} className="form">
      <ErrorSummary state={state} title={words.problem} titlePrefix={words.errorPrefix} />
      {page ? <input type="hidden" name="page" value={page} /> : null}
      <RadioGroup legend={words.helpful} options={answers} {...field("helpful")} />
      <TextField label={words.text} hint={words.textHint} optional={words.optional} multiline rows={5} {...field("text")} />
      <Button type="submit">{words.send}</Button>
    </form>
  );
}
