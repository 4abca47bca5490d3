"use client";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/fields/error-summary";
import { TextField } from "@/components/ui/fields/text-field";
import { useActionForm } from "@/components/ui/fields/use-action-form";
import { askWhereItStands } from "./actions";

type Words = Record<"ref" | "refHint" | "email" | "send" | "problem" | "errorPrefix" | "lost", string>;

export function TrackForm({ words }: { words: Words }) {
  const { formProps, field, state } = useActionForm(askWhereItStands, { lost: words.lost });
  return (
    <form {...formProps} className="form">
      <ErrorSummary state={state} title={words.problem} titlePrefix={words.errorPrefix} />
      <TextField
        mono
        label={words.ref}
        hint={words.refHint}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        {...field("ref")}
      />
      <TextField type="email" label={words.email} autoComplete="email" autoCapitalize="none" spellCheck={false} {...field("email")} />
      <Button type="submit">{words.send}</Button>
    </form>
  );
}
