"use client";
import { SelectField } from "@/components/ui/fields/select-field";
import { TextField } from "@/components/ui/fields/text-field";
import type { useActionForm } from "@/components/ui/fields/use-action-form";

type Choice = { value: string; label: string };
export type DetailsWords = Record<
  | "title" | "titleHint" | "category" | "department" | "language" | "date" | "dateHint" | "number" | "numberHint" | "place" | "placeHint"
  | "summary" | "summaryHint" | "optional" | "choose" | "problem" | "errorPrefix" | "lost" | "button",
  string
>; // prettier-ignore
export type DetailsChoices = Record<"categories" | "departments" | "languages", Choice[]>;
export type Details = Record<"title" | "category" | "department" | "language" | "documentedOn" | "number" | "place" | "summary", string>;

type DetailsFieldsProps = {
  field: ReturnType<typeof useActionForm>["field"];
  details: Partial<Details>;
  choices: DetailsChoices;
  words: DetailsWords;
};

/** What is said of a record, wherever it is said. */
export function DetailsFields({ field, details, choices, words }: DetailsFieldsProps) {
  return (
    <>
      <TextField label={words.title} hint={words.titleHint} dir="auto" {...field("title", details.title)} />
      <SelectField label={words.category} options={choices.categories} none={words.choose} {...field("category", details.category)} />
      <SelectField
        label={words.department}
        options={choices.departments}
        none={words.choose}
        {...field("department", details.department)}
      />
      <TextField type="date" narrow label={words.date} hint={words.dateHint} {...field("documentedOn", details.documentedOn)} />
      <SelectField label={words.language} options={choices.languages} {...field("language", details.language)} />
      <TextField
        label={words.summary}
        hint={words.summaryHint}
        optional={words.optional}
        multiline
        rows={3}
        dir="auto"
        {...field("summary", details.summary)}
      />
      <TextField label={words.number} hint={words.numberHint} optional={words.optional} narrow {...field("number", details.number)} />
      <TextField label={words.place} hint={words.placeHint} optional={words.optional} dir="auto" {...field("place", details.place)} />
    </>
  );
}
