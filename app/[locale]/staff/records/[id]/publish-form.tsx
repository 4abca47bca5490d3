"use client";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/fields/error-summary";
import { RadioGroup } from "@/components/ui/fields/radio-group";
import { TextField } from "@/components/ui/fields/text-field";
import { useActionForm } from "@/components/ui/fields/use-action-form";
import { publish } from "../actions";

type Words = Record<"when" | "now" | "later" | "on" | "onHint" | "publish" | "problem" | "errorPrefix" | "lost", string>;

/** Now, or from the morning of a day on. */
export function PublishForm({ record, words }: { record: string; words: Words }) {
  const { formProps, field, state } = useActionForm(publish, { lost: words.lost });
  const options = [
    { value: "now", label: words.now },
    { value: "later", label: words.later },
  ];
  return (
    <form {...formProps} className="form">
      <ErrorSummary state={state} title={words.problem} titlePrefix={words.errorPrefix} />
      <input type="hidden" name="record" value={record} />
      <RadioGroup legend={words.when} options={options} {...field("when", "now")} />
      <TextField type="date" narrow label={words.on} hint={words.onHint} {...field("on")} />
      <Button type="submit">{words.publish}</Button>
    </form>
  );
}
