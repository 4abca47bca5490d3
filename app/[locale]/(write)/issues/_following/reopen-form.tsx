"use client";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/fields/error-summary";
import { TextField } from "@/components/ui/fields/text-field";
import { useActionForm } from "@/components/ui/fields/use-action-form";
import type { FormState } from "@/lib/forms/form-state";
import type { reopenWords } from "./reopen-words";

type ReopenFormProps = {
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  fields?: Record<string, string>;
  words: Awaited<ReturnType<typeof reopenWords>>;
};

/** Whoever reported it says that it is not fixed. */
export function ReopenForm({ action, fields = {}, words }: ReopenFormProps) {
  const { formProps, field, state } = useActionForm(action, { lost: words.lost });
  return (
    <section className="stack reopen" aria-labelledby="reopen-heading">
      <h2 id="reopen-heading">{words.title}</h2>
      <p>{words.lead}</p>
      <form {...formProps} className="form">
        <ErrorSummary state={state} title={words.problem} titlePrefix={words.errorPrefix} />
        {Object.entries(fields).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <TextField label={words.text} hint={words.textHint} multiline maxLength={1_000} {...field("text")} />
        <Button type="submit">{words.button}</Button>
      </form>
    </section>
  );
}
