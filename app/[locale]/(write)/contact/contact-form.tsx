"use client";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/fields/error-summary";
import { RadioGroup } from "@/components/ui/fields/radio-group";
import { TextField } from "@/components/ui/fields/text-field";
import { useActionForm } from "@/components/ui/fields/use-action-form";
import { send } from "./actions";

type Words = Record<
  "department" | "text" | "textHint" | "name" | "email" | "emailHint" | "send" | "problem" | "errorPrefix" | "lost",
  string
>;

export function ContactForm({ departments, words }: { departments: { value: string; label: string; hint: string }[]; words: Words }) {
  const { formProps, field, state } = useActionForm(send, { lost: words.lost });
  return (
    <form {...formProps} className="form">
      <ErrorSummary state={state} title={words.problem} titlePrefix={words.errorPrefix} />
      <RadioGroup legend={words.department} options={departments} {...field("department")} />
      <TextField label={words.text} hint={words.textHint} multiline rows={7} {...field("text")} />
      <TextField label={words.name} autoComplete="name" {...field("name")} />
      <TextField label={words.email} hint={words.emailHint} type="email" autoComplete="email" spellCheck={false} {...field("email")} />
      <Button type="submit">{words.send}</Button>
    </form>
  );
}
