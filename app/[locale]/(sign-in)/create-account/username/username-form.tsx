"use client";
import { useEffect, useRef } from "react";
import { isSupported } from "@/components/auth/passkeys/ceremony";
import { TextField } from "@/components/ui/fields/text-field";
import { AnswerForm, type AnswerWords } from "../answer-form";
import { giveUsername } from "./actions";

export function UsernameForm({ proposed, words }: { proposed: string; words: AnswerWords & Record<"label" | "hint", string> }) {
  const passkeys = useRef<HTMLInputElement>(null);
  useEffect(() => void (passkeys.current!.value = isSupported() ? "yes" : ""), []);
  return (
    <AnswerForm action={giveUsername} words={words}>
      {(field, message) => {
        const props = field("username", proposed);
        return (
          <>
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
            {/* Whether the next page is about a passkey: only scripts can tell. */}
            <input type="hidden" name="passkeys" ref={passkeys} />
          </>
        );
      }}
    </AnswerForm>
  );
}
