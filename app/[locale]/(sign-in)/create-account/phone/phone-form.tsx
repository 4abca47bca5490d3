"use client";
import { TextField } from "@/components/ui/fields/text-field";
import { AnswerForm, type AnswerWords } from "../answer-form";
import { givePhone } from "./actions";

export function PhoneForm({ words }: { words: AnswerWords & Record<"label" | "hint", string> }) {
  return (
    <AnswerForm action={givePhone} words={words}>
      {(field, message) => {
        const props = field("phone");
        const look = { type: "tel", autoComplete: "tel", dir: "ltr", spellCheck: false };
        return <TextField label={words.label} hint={words.hint} {...look} {...props} error={props.error ?? message} />;
      }}
    </AnswerForm>
  );
}
