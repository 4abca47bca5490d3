"use client";
import { TextField } from "@/components/ui/fields/text-field";
import { AnswerForm, type AnswerWords } from "../answer-form";
import { giveUsername } from "./actions";

export function UsernameForm({ proposed, words }: { proposed: string; words: AnswerWords & Record<"label" | "hint", string> }) {
  return (
    <AnswerForm action={giveUsername} words={words}>
      {(field, message) => {
        const props = field("username", proposed);
        return (
          <TextField
            label={words.label}
            hint={words.hint}
            mono
            dir="ltr"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            {...props}
            error={props.error ?? message}
          />
        );
      }}
    </AnswerForm>
  );
}
