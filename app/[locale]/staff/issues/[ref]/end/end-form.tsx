"use client";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/fields/error-summary";
import { RadioGroup } from "@/components/ui/fields/radio-group";
import { SelectField } from "@/components/ui/fields/select-field";
import { TextField } from "@/components/ui/fields/text-field";
import { useActionForm } from "@/components/ui/fields/use-action-form";
import { end } from "../actions";

type Choice = { value: string; label: string };
type EndFormProps = {
  refOf: string;
  seen: string;
  endings: Choice[];
  /** Ready sentences, by the way to end with which each is said. */
  replies: { label: string; options: Choice[] }[];
  words: Record<
    "question" | "reply" | "noReply" | "whom" | "whomHint" | "text" | "textHint" | "button" | "problem" | "errorPrefix" | "lost",
    string
  >;
};

/** How it ends, who does it instead, and what everybody reads. */
export function EndForm({ refOf, seen, endings, replies, words }: EndFormProps) {
  const { formProps, field, state } = useActionForm(end, { lost: words.lost });
  return (
    <form {...formProps} className="form">
      <ErrorSummary state={state} title={words.problem} titlePrefix={words.errorPrefix} />
      <input type="hidden" name="ref" value={refOf} />
      <input type="hidden" name="seen" value={seen} />
      <RadioGroup legend={words.question} options={endings} {...field("resolution")} />
      <TextField label={words.whom} hint={words.whomHint} dir="auto" {...field("whom")} />
      {replies.length ? <SelectField label={words.reply} none={words.noReply} groups={replies} {...field("reply")} /> : null}
      <TextField multiline rows={3} dir="auto" label={words.text} hint={words.textHint} {...field("text")} />
      <Button type="submit">{words.button}</Button>
    </form>
  );
}
