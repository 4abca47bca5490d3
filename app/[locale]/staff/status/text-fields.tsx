import { TextField } from "@/components/ui/fields/text-field";
import type { useActionForm } from "@/components/ui/fields/use-action-form";
import type { Localised } from "@/lib/city/localised";

export type TextWords = Record<"en" | "es" | "ar" | "textHint", string>;
type TextFieldsProps = { field: ReturnType<typeof useActionForm>["field"]; words: TextWords; drafts?: Localised };

/** One text in every language of the portal, each written in its own direction. */
export function TextFields({ field, words, drafts }: TextFieldsProps) {
  return (["en", "es", "ar"] as const).map((language) => (
    <TextField
      key={language}
      label={words[language]}
      hint={words.textHint}
      multiline
      rows={3}
      lang={language}
      dir={language === "ar" ? "rtl" : "ltr"}
      {...field(language, drafts?.[language])}
    />
  ));
}
