"use client";
import { TextField } from "@/components/ui/fields/text-field";
import { AnswerForm, type AnswerWords } from "../answer-form";
import { giveName } from "./actions";

export function NameForm({ saved, words }: { saved?: string; words: AnswerWords & Record<"label" | "hint", string> }) {
  return (
    <AnswerForm action={giveName} words={words}>
      {(field) => <TextField label={words.label} hint={words.hint} autoComplete="name" spellCheck={false} {...field("legalName", saved)} />}
    </AnswerForm>
  );
}
