import { TextField } from "@/components/ui/fields/text-field";
import type { useActionForm } from "@/components/ui/fields/use-action-form";

/** The words in one language, and what its fields are called. */
export type LanguageFields = {
  language: "en" | "es" | "ar";
  name: string;
  dir: "ltr" | "rtl";
  title: "titleEn" | "titleEs" | "titleAr";
  text: "textEn" | "textEs" | "textAr";
  /** Translations may follow later. */
  optional: boolean;
};

type TextFieldsProps = {
  of: LanguageFields;
  field: ReturnType<typeof useActionForm>["field"];
  saved: Record<LanguageFields["title"] | LanguageFields["text"], string>;
  words: Record<"title" | "titleHint" | "text" | "textHint" | "later", string>;
};

export function TextFields({ of: { language, name, dir, title, text, optional }, field, saved, words }: TextFieldsProps) {
  const common = { lang: language, dir, ...(optional && { optional: words.later }) };
  return (
    <fieldset className="field">
      <legend>
        <h2>{name}</h2>
      </legend>
      <div className="form">
        <TextField label={words.title} hint={words.titleHint} autoComplete="off" {...common} {...field(title, saved[title])} />
        <TextField multiline rows={4} label={words.text} hint={words.textHint} {...common} {...field(text, saved[text])} />
      </div>
    </fieldset>
  );
}
