"use client";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/fields/error-summary";
import { TextField } from "@/components/ui/fields/text-field";
import { useActionForm } from "@/components/ui/fields/use-action-form";
import type { FormState } from "@/lib/forms/form-state";

type ReasonFormProps = {
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  /** The field's name: on a page with several forms an id must not stand twice. */
  name: "lockReason" | "statusReason" | "usernameReason" | "recoveryReason";
  person: string;
  request?: string;
  saved?: string;
  danger?: boolean;
  words: Record<"reason" | "hint" | "button" | "problem" | "errorPrefix" | "lost", string>;
};

/** One act on an account, with the reason that its owner can read. */
export function ReasonForm({ action, name, person, request, saved, danger, words }: ReasonFormProps) {
  const { formProps, field, state } = useActionForm(action, { lost: words.lost });
  return (
    <form {...formProps} className="form">
      <ErrorSummary state={state} title={words.problem} titlePrefix={words.errorPrefix} />
      <input type="hidden" name="person" value={person} />
      {request ? <input type="hidden" name="request" value={request} /> : null}
      <TextField label={words.reason} hint={words.hint} autoComplete="off" {...field(name, saved)} />
      <Button type="submit" variant={danger ? "danger" : "primary"}>
        {words.button}
      </Button>
    </form>
  );
}
