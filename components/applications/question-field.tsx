"use client";
import { CheckboxGroup } from "@/components/ui/fields/checkbox-group";
import { Checkbox } from "@/components/ui/fields/checkbox";
import { RadioGroup } from "@/components/ui/fields/radio-group";
import { TextField } from "@/components/ui/fields/text-field";
import type { useActionForm } from "@/components/ui/fields/use-action-form";
import type { Asked } from "@/lib/services/asked";
import { DateFields, type DateWords } from "./date-fields";
import { SomeoneFields } from "./someone-fields";

type Field = ReturnType<typeof useActionForm>["field"];
export type QuestionWords = DateWords & { optional: string; name: string; birthDate: string };

/** The question that a field is part of. */
export const labelsOf = (asked: readonly Asked[]) => (name: string) =>
  asked.find((one) => name === one.name || name.startsWith(`${one.name}.`))?.label;

/** One question, by its kind. Its fields are named as lib/services/typed reads them. */
export function QuestionField({
  asked,
  field,
  errorOf,
  words,
}: {
  asked: Asked;
  field: Field;
  errorOf: (name: string) => string | undefined;
  words: QuestionWords;
}) {
  const { name, label, hint, values } = asked;
  const optional = asked.optional ? words.optional : undefined;
  const value = (key: string) => (values[key] ?? "") as string;
  switch (asked.kind) {
    case "line":
      return (
        <TextField
          label={asked.unit ? `${label} (${asked.unit})` : label}
          hint={hint}
          optional={optional}
          autoComplete={asked.autoComplete ?? "off"}
          inputMode={asked.inputMode}
          narrow={asked.narrow}
          mono={asked.mono}
          dir={asked.inputMode ? "ltr" : "auto"}
          {...field(name, value(name))}
        />
      );
    case "text":
      return (
        <TextField
          label={label}
          hint={hint}
          optional={optional}
          multiline
          rows={6}
          dir="auto"
          autoComplete="off"
          {...field(name, value(name))}
        />
      );
    case "date":
      return (
        <DateFields
          name={name}
          legend={label}
          hint={hint}
          optional={optional}
          birthday={asked.birthday}
          field={field}
          value={value}
          words={words}
        />
      );
    case "one":
      return <RadioGroup legend={label} hint={hint} optional={optional} options={asked.options} {...field(name, value(name))} />;
    case "several":
      return (
        <CheckboxGroup legend={label} hint={hint} optional={optional} options={asked.options} {...field(name, values[name] as string[])} />
      );
    case "statement":
      return <Checkbox label={label} value="yes" {...field(name, value(name))} />;
    case "someone":
      return <SomeoneFields asked={asked} optional={optional} field={field} errorOf={errorOf} words={words} />;
  }
}
