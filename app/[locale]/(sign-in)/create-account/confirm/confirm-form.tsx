"use client";
import { AnswerForm, type AnswerWords } from "../answer-form";
import { confirm } from "./actions";

export function ConfirmForm({ words }: { words: AnswerWords }) {
  return <AnswerForm action={confirm} words={words} />;
}
