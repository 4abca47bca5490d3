"use client";
import { useMemo } from "react";
import { askJudge } from "@/components/auth/ask-judge";
import { NewPasswordField, type PasswordRules } from "@/components/auth/new-password-field";
import { judgePassword } from "../../../_shell/judge-password";
import { AnswerForm, type AnswerWords } from "../answer-form";
import { createByPassword } from "./actions";

type PasswordFormProps = {
  username: string;
  words: AnswerWords & { label: string; show: string; rules: PasswordRules; state: { met: string; open: string } };
};

export function PasswordForm({ username, words }: PasswordFormProps) {
  const judge = useMemo(() => askJudge(judgePassword), []);
  return (
    <AnswerForm action={createByPassword} words={words}>
      {(field, message) => {
        const { label, show, rules, state } = words;
        const props = field("password");
        return (
          <>
            {/* For password managers only: without a name it is not sent. */}
            <input type="text" hidden readOnly autoComplete="username" value={username} />
            <NewPasswordField {...{ label, show, rules, state, judge }} {...props} error={props.error ?? message} />
          </>
        );
      }}
    </AnswerForm>
  );
}
