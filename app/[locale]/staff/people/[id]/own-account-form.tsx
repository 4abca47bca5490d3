"use client";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/fields/error-summary";
import { TextField } from "@/components/ui/fields/text-field";
import { useActionForm } from "@/components/ui/fields/use-action-form";
import { wishForOwnAccount } from "./actions";

type Words = Record<"email" | "emailHint" | "reason" | "hint" | "button" | "problem" | "errorPrefix" | "lost", string>;

export function OwnAccountForm({ person, words }: { person: string; words: Words }) {
  const { formProps, field, state } = useActionForm(wishForOwnAccount, { lost: words.lost });
  return (
    <form {...formProps} className="form">
      <ErrorSummary state={state} title={words.problem} titlePrefix={words.errorPrefix} />
      <input type="hidden" name="person" value={person} />
      <TextField label={words.email} hint={words.emailHint} type="email" autoComplete="off" {...field("ownEmail")} />
      <TextField label={words.reason} hint={words.hint} autoComplete="off" {...field("ownReason")} />
      <Button type="submit">{words.button}</Button>
    </form>
  );
}
