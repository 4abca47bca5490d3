"use client";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/fields/error-summary";
import { TextField } from "@/components/ui/fields/text-field";
import { useActionForm } from "@/components/ui/fields/use-action-form";
import type { FormState } from "@/lib/forms/form-state";
import { rename } from "./actions";

type Props = {
  passkey: { id: string; name: string };
  parked: FormState | undefined;
  words: Record<"name" | "hint" | "save" | "problem" | "errorPrefix" | "lost", string>;
};

export function RenameForm({ passkey, parked, words }: Props) {
  const { formProps, field, state } = useActionForm(rename, { initial: parked, lost: words.lost });
  return (
    <form {...formProps} className="form">
      <ErrorSummary state={state} title={words.problem} titlePrefix={words.errorPrefix} />
      <input type="hidden" name="passkey" value={passkey.id} />
      <TextField label={words.name} hint={words.hint} autoComplete="off" {...field("name", passkey.name)} />
      <Button type="submit">{words.save}</Button>
    </form>
  );
}
