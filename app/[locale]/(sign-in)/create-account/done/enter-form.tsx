"use client";
import { AnswerForm, type AnswerWords } from "../answer-form";
import { enter } from "./actions";

export function EnterForm({ words }: { words: AnswerWords }) {
  return <AnswerForm action={enter} words={words} />;
}
