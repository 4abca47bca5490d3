"use client";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/fields/error-summary";
import { RadioGroup } from "@/components/ui/fields/radio-group";
import { TextField } from "@/components/ui/fields/text-field";
import { useActionForm } from "@/components/ui/fields/use-action-form";
import { send } from "./actions";

type Words = Record<"about" | "text" | "textHint" | "name" | "email" | "emailHint" | "send" | "problem" | "errorPrefix" | "lost", string>;
type VisitorFormProps = {
  topics: { value: string; label: string; hint: string }[];
  /** The topic that a link named. */
  chosen?: string;
  /** What the message begins with. */
  begun?: string;
  idempotencyKey: string;
  words: Words;
};

/** From somebody without an account: we answer by mail. */
export function VisitorForm({ topics, chosen, begun, idempotencyKey, words }: VisitorFormProps) {
  const { formProps, field, state } = useActionForm(send, { lost: words.lost });
  return (
    <form {...formProps} className="form">
      <ErrorSummary state={state} title={words.problem} titlePrefix={words.errorPrefix} />
      <input type="hidden" name="key" value={idempotencyKey} />
      <RadioGroup legend={words.about} options={topics} {...field("about", chosen)} />
      <TextField label={words.text} hint={words.textHint} multiline rows={7} dir="auto" {...field("text", begun)} />
      <TextField label={words.name} autoComplete="name" dir="auto" {...field("name")} />
      <TextField label={words.email} hint={words.emailHint} type="email" autoComplete="email" spellCheck={false} {...field("email")} />
      <Button type="submit">{words.send}</Button>
    </form>
  );
}
