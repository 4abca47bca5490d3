"use client";
import { CategoryPicture } from "@/components/issues/category-picture";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/fields/error-summary";
import { RadioGroup } from "@/components/ui/fields/radio-group";
import { useActionForm } from "@/components/ui/fields/use-action-form";
import { FromCheck } from "../_steps/from-check";
import { chooseKind } from "./actions";

type WhatFormProps = {
  saved: string | undefined;
  near: string | undefined;
  from: "check" | undefined;
  options: { slug: string; title: string; hint: string }[];
  words: Record<"problem" | "errorPrefix" | "lost" | "legend" | "button", string>;
};

export function WhatForm({ saved, near, from, options, words }: WhatFormProps) {
  const { formProps, field, state } = useActionForm(chooseKind, { lost: words.lost });
  const { name, defaultValue, error } = field("category", saved);
  return (
    <form {...formProps} className="form kinds">
      <ErrorSummary state={state} title={words.problem} titlePrefix={words.errorPrefix} />
      {near ? <input type="hidden" name="near" value={near} /> : null}
      <FromCheck from={from} />
      <RadioGroup
        legend={words.legend}
        name={name}
        defaultValue={defaultValue}
        error={error}
        options={options.map(({ slug, title, hint }) => ({ value: slug, label: <Kind slug={slug} title={title} />, hint }))}
      />
      <Button type="submit">{words.button}</Button>
    </form>
  );
}

function Kind({ slug, title }: { slug: string; title: string }) {
  return (
    <>
      <CategoryPicture category={slug} />
      {title}
    </>
  );
}
