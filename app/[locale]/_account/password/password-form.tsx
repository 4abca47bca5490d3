"use client";
import { askJudge } from "@/components/auth/ask-judge";
import { NewPasswordField, type PasswordRules } from "@/components/auth/new-password-field";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/fields/error-summary";
import { PasswordField } from "@/components/ui/fields/password-field";
import { useActionForm } from "@/components/ui/fields/use-action-form";
import { judgePassword } from "../../_shell/judge-password";
import { change } from "./actions";

type PasswordFormProps = {
  /** Whose name the password manager keeps the new one under. */
  username: string;
  /** False for an account that has no password yet. */
  askCurrent: boolean;
  /** The event under report, when the new password is a step of a report. */
  report?: string;
  newPassword: { label: string; show: string; rules: PasswordRules; state: { met: string; open: string } };
  words: Record<"current" | "save" | "problem" | "errorPrefix" | "lost", string>;
};

const judge = askJudge(judgePassword);

export function PasswordForm({ username, askCurrent, report, newPassword, words }: PasswordFormProps) {
  const { formProps, field, state } = useActionForm(change, { lost: words.lost });
  return (
    <form {...formProps} className="form">
      <ErrorSummary state={state} title={words.problem} titlePrefix={words.errorPrefix} />
      <input type="text" value={username} autoComplete="username" readOnly hidden />
      {report === undefined ? null : <input type="hidden" name="report" value={report} />}
      {askCurrent ? (
        <PasswordField label={words.current} show={newPassword.show} autoComplete="current-password" {...field("currentPassword")} />
      ) : null}
      <NewPasswordField {...newPassword} judge={judge} {...field("newPassword")} />
      <Button type="submit">{words.save}</Button>
    </form>
  );
}
