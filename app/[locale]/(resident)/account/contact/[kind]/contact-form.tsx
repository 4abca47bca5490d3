"use client";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/fields/error-summary";
import { TextField } from "@/components/ui/fields/text-field";
import { useActionForm } from "@/components/ui/fields/use-action-form";
import type { FormState } from "@/lib/forms/form-state";
import { askChange } from "./actions";

type ContactFormProps = {
  kind: "email" | "alternateEmail" | "phone";
  initial: FormState | undefined;
  words: Record<"field" | "hint" | "send" | "problem" | "errorPrefix" | "lost", string>;
};

export function ContactForm({ kind, initial, words }: ContactFormProps) {
  const { formProps, field, state } = useActionForm(askChange, { lost: words.lost, ...(initial && { initial }) });
  const look = kind === "phone" ? { type: "tel", autoComplete: "tel" } : { type: "email", autoComplete: "email" };
  return (
    <form {...formProps} className="form">
      <ErrorSummary state={state} title={words.problem} titlePrefix={words.errorPrefix} />
      <input type="hidden" name="kind" value={kind} />
      <TextField label={words.field} hint={words.hint} {...look} dir="ltr" spellCheck={false} {...field("value")} />
      <Button type="submit">{words.send}</Button>
    </form>
  );
}
