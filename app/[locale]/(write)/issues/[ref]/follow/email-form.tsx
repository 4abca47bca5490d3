"use client";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/fields/error-summary";
import { TextField } from "@/components/ui/fields/text-field";
import { useActionForm } from "@/components/ui/fields/use-action-form";
import { followWithEmail } from "./actions";

type EmailFormProps = { issue: string; words: Record<"problem" | "errorPrefix" | "lost" | "email" | "emailHint" | "send", string> };

export function EmailForm({ issue, words }: EmailFormProps) {
  const { formProps, field, state } = useActionForm(followWithEmail, { lost: words.lost });
  return (
    <form {...formProps} className="form">
      <ErrorSummary state={state} title={words.problem} titlePrefix={words.errorPrefix} />
      <input type="hidden" name="ref" value={issue} />
      <TextField
        type="email"
        label={words.email}
        hint={words.emailHint}
        autoComplete="email"
        autoCapitalize="none"
        spellCheck={false}
        dir="ltr"
        {...field("email")}
      />
      <Button type="submit">{words.send}</Button>
    </form>
  );
}
