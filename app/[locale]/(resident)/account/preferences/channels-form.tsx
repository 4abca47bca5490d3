"use client";
import { Button } from "@/components/ui/button";
import { CheckboxGroup } from "@/components/ui/fields/checkbox-group";
import type { Choice } from "@/components/ui/fields/choice-group";
import { ErrorSummary } from "@/components/ui/fields/error-summary";
import { RadioGroup } from "@/components/ui/fields/radio-group";
import { useActionForm } from "@/components/ui/fields/use-action-form";
import type { FormState } from "@/lib/forms/form-state";
import { chooseTelling } from "./actions";

type ChannelsFormProps = {
  initial?: FormState;
  topics: { topic: string; legend: string; chosen: string[]; options: Choice[] }[];
  pace: string;
  paces: Choice[];
  words: Record<"save" | "pace" | "paceHint" | "problem" | "errorPrefix" | "lost", string>;
};

export function ChannelsForm({ initial, topics, pace, paces, words }: ChannelsFormProps) {
  const { formProps, field, state } = useActionForm(chooseTelling, { initial, lost: words.lost });
  return (
    <form {...formProps} className="form">
      <ErrorSummary state={state} title={words.problem} titlePrefix={words.errorPrefix} />
      <input type="hidden" name="section" value="channels" />
      {topics.map(({ topic, legend, chosen, options }) => (
        <CheckboxGroup across key={topic} legend={legend} options={options} {...field(topic, chosen)} />
      ))}
      <RadioGroup across legend={words.pace} hint={words.paceHint} options={paces} {...field("pace", pace)} />
      <Button type="submit">{words.save}</Button>
    </form>
  );
}
