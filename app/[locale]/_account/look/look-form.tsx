"use client";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/fields/checkbox";
import type { Choice } from "@/components/ui/fields/choice-group";
import { ErrorSummary } from "@/components/ui/fields/error-summary";
import { RadioGroup } from "@/components/ui/fields/radio-group";
import { useActionForm } from "@/components/ui/fields/use-action-form";
import type { FormState } from "@/lib/forms/form-state";
import { chooseLook } from "./actions";

type Asked = "language" | "theme" | "letters" | "lettersHint" | "size" | "motion" | "motionHint";

type LookFormProps = {
  initial?: FormState;
  saved: Record<"language" | "theme" | "letters" | "size" | "motion", string>;
  languages: Choice[];
  themes: Choice[];
  sizes: Choice[];
  words: Record<Asked | "save" | "problem" | "errorPrefix" | "lost", string>;
};

export function LookForm({ initial, saved, languages, themes, sizes, words }: LookFormProps) {
  const { formProps, field, state } = useActionForm(chooseLook, { initial, lost: words.lost });
  return (
    <form {...formProps} className="form">
      <ErrorSummary state={state} title={words.problem} titlePrefix={words.errorPrefix} />
      <input type="hidden" name="section" value="look" />
      <RadioGroup segmented legend={words.language} options={languages} {...field("language", saved.language)} />
      <RadioGroup segmented legend={words.theme} options={themes} {...field("theme", saved.theme)} />
      <RadioGroup segmented legend={words.size} options={sizes} {...field("size", saved.size)} />
      <Checkbox label={words.letters} hint={words.lettersHint} value="easy" {...field("letters", saved.letters)} />
      <Checkbox label={words.motion} hint={words.motionHint} value="less" {...field("motion", saved.motion)} />
      <Button type="submit">{words.save}</Button>
    </form>
  );
}
