"use client";
import { Button } from "@/components/ui/button";
import { AutosaveLine, type KeptWords } from "@/components/ui/fields/autosave-line";
import { ErrorSummary } from "@/components/ui/fields/error-summary";
import { RadioGroup } from "@/components/ui/fields/radio-group";
import { TextField } from "@/components/ui/fields/text-field";
import { useActionForm } from "@/components/ui/fields/use-action-form";
import { useAutosave } from "@/components/ui/fields/use-autosave";
import { FromCheck } from "../_steps/from-check";
import { chooseContact } from "./actions";

type ContactFormProps = {
  saved: { contact: string | undefined; name?: string; email?: string; phone?: string };
  ways: { value: string; label: string; hint: string }[];
  from: "check" | undefined;
  /** How often this page was kept before. */
  turn: number;
  words: KeptWords &
    Record<"problem" | "errorPrefix" | "lost" | "legend" | "ifEmail" | "email" | "name" | "phone" | "optional" | "button", string>;
};

export function ContactForm({ saved, turn, ways, from, words }: ContactFormProps) {
  const { formProps, field, state } = useActionForm(chooseContact, { lost: words.lost });
  const { formRef, kept } = useAutosave();
  const { name, defaultValue, error } = field("contact", saved.contact);
  return (
    <form {...formProps} ref={formRef} className="form">
      <ErrorSummary state={state} title={words.problem} titlePrefix={words.errorPrefix} />
      <FromCheck from={from} />
      <input type="hidden" name="turn" defaultValue={state.values?.turn ?? turn} />
      <RadioGroup legend={words.legend} name={name} options={ways} defaultValue={defaultValue} error={error} />
      <fieldset className="field stack">
        <legend>{words.ifEmail}</legend>
        <TextField
          type="email"
          label={words.email}
          autoComplete="email"
          autoCapitalize="none"
          spellCheck={false}
          dir="ltr"
          {...field("email", saved.email)}
        />
        <TextField label={words.name} optional={words.optional} autoComplete="name" dir="auto" {...field("name", saved.name)} />
        <TextField type="tel" label={words.phone} optional={words.optional} autoComplete="tel" dir="ltr" {...field("phone", saved.phone)} />
      </fieldset>
      <Button type="submit" aria-describedby="autosave">
        {words.button}
      </Button>
      <AutosaveLine kept={kept} words={words} />
    </form>
  );
}
