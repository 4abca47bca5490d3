"use client";
import { Button } from "@/components/ui/button";
import { CheckboxGroup } from "@/components/ui/fields/checkbox-group";
import { ErrorSummary } from "@/components/ui/fields/error-summary";
import { RadioGroup } from "@/components/ui/fields/radio-group";
import { TextField } from "@/components/ui/fields/text-field";
import { useActionForm } from "@/components/ui/fields/use-action-form";
import type { FormState } from "@/lib/forms/form-state";
import { saveNotice } from "./actions";
import { TextFields, type LanguageFields } from "./text-fields";

type Option = { value: string; label: string; hint?: string };
type Words = Record<
  | "department" | "topic" | "wards" | "wardsHint" | "says" | "from" | "until" | "untilHint" | "title" | "titleHint" | "text" | "textHint" | "later"
  | "button" | "problem" | "errorPrefix" | "lost",
  string
>; // prettier-ignore
export type Saved = { department: string; topic: string; wards: string[]; says: string; from: string; until: string } & Record<
  LanguageFields["title"] | LanguageFields["text"],
  string
>;
type NoticeFormProps = {
  /** What it is about, unseen: the draft, its revision, the form's own mark. */
  hidden: Record<string, string>;
  saved: Saved;
  options: Record<"department" | "topic" | "wards" | "says", Option[]>;
  languages: LanguageFields[];
  initial?: FormState | undefined;
  words: Words;
};

export function NoticeForm({ hidden, saved, options, languages, initial, words }: NoticeFormProps) {
  const { formProps, field, state } = useActionForm(saveNotice, { lost: words.lost, ...(initial && { initial }) });
  const nameOf = new Map(languages.flatMap(({ name, title, text }) => [title, text].map((one) => [one as string, name] as const)));
  return (
    <form {...formProps} className="form">
      <ErrorSummary state={state} title={words.problem} titlePrefix={words.errorPrefix} labelOf={(name) => nameOf.get(name)} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {options.department.length > 1 ? (
        <RadioGroup legend={words.department} options={options.department} {...field("department", saved.department)} />
      ) : (
        <input type="hidden" name="department" value={saved.department} />
      )}
      <RadioGroup legend={words.topic} across options={options.topic} {...field("topic", saved.topic)} />
      <CheckboxGroup legend={words.wards} hint={words.wardsHint} across options={options.wards} {...field("wards", saved.wards)} />
      <RadioGroup legend={words.says} options={options.says} {...field("says", saved.says)} />
      <TextField type="date" narrow label={words.from} {...field("from", saved.from)} />
      <TextField type="date" narrow label={words.until} hint={words.untilHint} {...field("until", saved.until)} />
      {languages.map((one) => (
        <TextFields key={one.title} of={one} field={field} saved={saved} words={words} />
      ))}
      <Button type="submit">{words.button}</Button>
    </form>
  );
}
