"use client";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/fields/error-summary";
import { TextField } from "@/components/ui/fields/text-field";
import { useActionForm } from "@/components/ui/fields/use-action-form";
import { askForRecovery } from "./actions";

type Words = Record<
  "identifier" | "reach" | "reachHint" | "phone" | "phoneHint" | "optional" | "send" | "problem" | "errorPrefix" | "lost",
  string
>;

export function RecoveryForm({ words }: { words: Words }) {
  const { formProps, field, state } = useActionForm(askForRecovery, { lost: words.lost });
  const plain = { autoCapitalize: "none", spellCheck: false } as const;
  return (
    <form {...formProps} className="form">
      <ErrorSummary state={state} title={words.problem} titlePrefix={words.errorPrefix} />
      <TextField label={words.identifier} autoComplete="username" {...plain} {...field("identifier")} />
      <TextField label={words.reach} hint={words.reachHint} type="email" autoComplete="email" {...plain} {...field("reach")} />
      <TextField label={words.phone} hint={words.phoneHint} optional={words.optional} type="tel" autoComplete="tel" {...field("phone")} />
      <Button type="submit">{words.send}</Button>
    </form>
  );
}
