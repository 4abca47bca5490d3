"use client";
import { Checkbox } from "@/components/ui/fields/checkbox";
import { AnswerForm, type AnswerWords } from "../answer-form";
import { haveSaved, showNew } from "./actions";

export function SavedForm({ words }: { words: AnswerWords & Record<"saved" | "savedHint", string> }) {
  return (
    <AnswerForm action={haveSaved} words={words}>
      {(field) => <Checkbox label={words.saved} hint={words.savedHint} {...field("saved")} />}
    </AnswerForm>
  );
}

export function RenewForm({ words }: { words: AnswerWords }) {
  return <AnswerForm action={showNew} words={words} />;
}
