"use client";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/fields/checkbox";
import type { Choice } from "@/components/ui/fields/choice-group";
import { ErrorSummary } from "@/components/ui/fields/error-summary";
import { RadioGroup } from "@/components/ui/fields/radio-group";
import { useActionForm } from "@/components/ui/fields/use-action-form";
import type { FormState } from "@/lib/forms/form-state";
import { chooseLook } from "./actions";

type LookFormProps = {
  initial?: FormState;
  saved: Record<"language" | "theme" | "letters" | "size", string>;
  languages: Choice[];
  themes: Choice[];
  sizes: Choice[];
  words: Record<"language" | "theme" | "letters" | "lettersHint" | "size" | "save" | "problem" | "errorPrefix" | "lost", string>;
};

export function LookForm({ initial, saved, languages, themes, sizes, words }: LookFormProps) {
  const { formProps, field, state } = useActionForm(chooseLook, { initial, lost: words.lost });
  return (
    <form {...formProps} className="form">
      <ErrorSummary state={state} title={words.problem} titlePrefix={words.errorPrefix} />
      <input type="hidden" name="section" value="look" />
      <RadioGroup legend={words.language} options={languages} {...field("language", saved.language)} />
      <RadioGroup legend={words.theme} options={themes} {...field("theme", saved.theme)} />
      <RadioGroup legend={words.size} options={sizes} {...field("size", saved.size)} />
      <Checkbox label={words.letters} hint={words.lettersHint} value="easy" {...field("letters", saved.letters)} />
      <Button type="submit">{words.save}</Button>
    </form>
  );
}
