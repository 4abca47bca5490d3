"use client";
import { useMemo } from "react";
import { askJudge } from "@/components/auth/ask-judge";
import { NewPasswordField, type PasswordRules } from "@/components/auth/new-password-field";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/fields/error-summary";
import { useActionForm } from "@/components/ui/fields/use-action-form";
import { judgePassword } from "../../../_shell/judge-password";
import { setPassword } from "./actions";

type Words = Record<"label" | "show" | "save" | "problem" | "errorPrefix" | "lost", string> & {
  rules: PasswordRules;
  state: { met: string; open: string };
};

/** For whom it is, so that a browser that keeps passwords keeps it under the right name. */
export function PasswordForm({ username, words }: { username: string; words: Words }) {
  const { formProps, field, state } = useActionForm(setPassword, { lost: words.lost });
  const judge = useMemo(() => askJudge(judgePassword), []);
  return (
    <form {...formProps} className="form">
      <ErrorSummary state={state} title={words.problem} titlePrefix={words.errorPrefix} />
      <input hidden readOnly type="text" autoComplete="username" value={username} />
      <NewPasswordField
        label={words.label}
        show={words.show}
        rules={words.rules}
        state={words.state}
        judge={judge}
        {...field("password")}
      />
      <Button type="submit">{words.save}</Button>
    </form>
  );
}
