"use client";
import { labelsOf, QuestionField, type QuestionWords } from "@/components/applications/question-field";
import { Button } from "@/components/ui/button";
import { AutosaveLine, type KeptWords } from "@/components/ui/fields/autosave-line";
import { ErrorSummary } from "@/components/ui/fields/error-summary";
import { useActionForm } from "@/components/ui/fields/use-action-form";
import { useAutosave } from "@/components/ui/fields/use-autosave";
import type { FormState } from "@/lib/forms/form-state";
import type { Asked } from "@/lib/services/asked";

export type StepWords = QuestionWords &
  KeptWords &
  Record<"continue" | "saveExit" | "prefilled" | "problem" | "errorPrefix" | "lost", string>;

type StepFormProps = {
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  asked: Asked[];
  /** Names of questions whose answers are from the profile. */
  prefilled?: string[];
  hidden: Record<string, string>;
  /** Which page was opened, and the draft's revision then: a form that comes back is the same page still. */
  opened: Record<"tab" | "revision", string>;
  initial?: FormState;
  words: StepWords;
};

/** The questions of a page, or of one of a repeated group: kept while they are answered. */
export function StepForm({ action, asked, prefilled = [], hidden, opened, initial, words }: StepFormProps) {
  const { formProps, field, errorOf, state } = useActionForm(action, { initial, lost: words.lost });
  const { formRef, kept } = useAutosave();
  return (
    <form {...formProps} ref={formRef} className="form">
      <ErrorSummary state={state} title={words.problem} titlePrefix={words.errorPrefix} labelOf={labelsOf(asked)} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {Object.entries(opened).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={(state.values?.[name] as string | undefined) ?? value} />
      ))}
      <input type="hidden" name="turn" defaultValue={state.values?.turn ?? "0"} />
      {asked.map((question) => {
        const fromProfile = prefilled.includes(question.name) ? words.prefilled : undefined;
        const hint = [question.hint, fromProfile].filter(Boolean).join(" ");
        return (
          <QuestionField
            key={question.name}
            asked={hint ? { ...question, hint } : question}
            field={field}
            errorOf={errorOf}
            words={words}
          />
        );
      })}
      <div className="cluster">
        <Button type="submit" aria-describedby="autosave">
          {words.continue}
        </Button>
        <Button type="submit" variant="quiet" name="go" value="exit">
          {words.saveExit}
        </Button>
      </div>
      <AutosaveLine kept={kept} words={words} />
    </form>
  );
}
