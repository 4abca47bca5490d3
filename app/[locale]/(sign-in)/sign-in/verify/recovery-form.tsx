"use client";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/fields/error-summary";
import { TextField } from "@/components/ui/fields/text-field";
import { useActionForm } from "@/components/ui/fields/use-action-form";
import { verifyRecoveryCode } from "./actions";

type Words = Record<"recoveryCode" | "recoveryHint" | "continue" | "problem" | "errorPrefix" | "lost", string>;

export function RecoveryForm({ words }: { words: Words }) {
  const { formProps, field, state } = useActionForm(verifyRecoveryCode, { lost: words.lost });
  return (
    <form {...formProps} className="form">
      <ErrorSummary state={state} title={words.problem} titlePrefix={words.errorPrefix} />
      <TextField
        mono
        label={words.recoveryCode}
        hint={words.recoveryHint}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        className="code"
        {...field("code")}
      />
      <Button type="submit">{words.continue}</Button>
    </form>
  );
}
