"use client";
import { Button } from "@/components/ui/button";
import { AutosaveLine, type KeptWords } from "@/components/ui/fields/autosave-line";
import { ErrorSummary } from "@/components/ui/fields/error-summary";
import { RadioGroup } from "@/components/ui/fields/radio-group";
import { TextField } from "@/components/ui/fields/text-field";
import { useActionForm } from "@/components/ui/fields/use-action-form";
import { useAutosave } from "@/components/ui/fields/use-autosave";
import { FromCheck } from "../_steps/from-check";
import { describe } from "./actions";

export type AskedQuestion = {
  field: string;
  label: string;
  hint?: string | undefined;
  saved: string | undefined;
  /** None: it is answered in words. */
  options?: { value: string; label: string }[];
};

type DetailsFormProps = {
  saved: string | undefined;
  /** How often this page was kept before. */
  turn: number;
  questions: AskedQuestion[];
  from: "check" | undefined;
  words: KeptWords & Record<"problem" | "errorPrefix" | "lost" | "describe" | "describeHint" | "private" | "optional" | "button", string>;
};

export function DetailsForm({ saved, turn, questions, from, words }: DetailsFormProps) {
  const { formProps, field, state } = useActionForm(describe, { lost: words.lost });
  const { formRef, kept } = useAutosave();
  return (
    <form {...formProps} ref={formRef} className="form">
      <ErrorSummary
        state={state}
        title={words.problem}
        titlePrefix={words.errorPrefix}
        labelOf={(name) => questions.find((question) => question.field === name)?.label}
      />
      <FromCheck from={from} />
      <input type="hidden" name="turn" defaultValue={state.values?.turn ?? turn} />
      <TextField label={words.describe} hint={words.describeHint} multiline maxLength={1_000} dir="auto" {...field("description", saved)} />
      {questions.length ? <p className="meta">{words.private}</p> : null}
      {questions.map(({ field: name, label, hint, saved: answer, options }) => {
        const { defaultValue, error } = field(name, answer);
        return options ? (
          <RadioGroup key={name} legend={label} hint={hint} name={name} options={options} defaultValue={defaultValue} error={error} />
        ) : (
          <TextField key={name} label={label} hint={hint} optional={words.optional} maxLength={200} dir="auto" {...field(name, answer)} />
        );
      })}
      <Button type="submit" aria-describedby="autosave">
        {words.button}
      </Button>
      <AutosaveLine kept={kept} words={words} />
    </form>
  );
}
