"use client";
import { describedBy, HintAndError, Optional } from "@/components/ui/fields/field-frame";
import type { useActionForm } from "@/components/ui/fields/use-action-form";

export type DateWords = { day: string; month: string; year: string };

type DateFieldsProps = {
  name: string;
  legend: string;
  hint?: string;
  optional?: string;
  /** The browser may fill in the person's own. */
  birthday?: boolean;
  field: ReturnType<typeof useActionForm>["field"];
  value: (name: string) => string;
  words: DateWords;
};

const parts = ["day", "month", "year"] as const;

/** Day, month and year to type: quicker than a calendar for every date that a person knows. The error stands once, at the part it is about. */
export function DateFields({ name, legend, hint, optional, birthday, field, value, words }: DateFieldsProps) {
  const fields = parts.map((part) => ({ part, ...field(`${name}.${part}`, value(`${name}.${part}`)) }));
  const error = fields.find((one) => one.error)?.error ?? field(name).error;
  return (
    <fieldset className={error ? "field wrong" : "field"} aria-describedby={describedBy({ name, hint, error })}>
      <legend>
        {legend}
        <Optional word={optional} />
      </legend>
      <HintAndError name={name} hint={hint} error={error} />
      <div className="date-parts">
        {fields.map(({ part, error: wrong, ...control }) => (
          <label key={part} htmlFor={control.name}>
            {words[part]}
            <input
              {...control}
              id={control.name}
              type="text"
              inputMode="numeric"
              className={`narrow ${part}`}
              autoComplete={birthday && name === "birthDate" ? `bday-${part}` : "off"}
              aria-invalid={wrong ? true : undefined}
            />
          </label>
        ))}
      </div>
    </fieldset>
  );
}
