"use client";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/fields/checkbox";
import { CheckboxGroup } from "@/components/ui/fields/checkbox-group";
import { ErrorSummary } from "@/components/ui/fields/error-summary";
import { RadioGroup } from "@/components/ui/fields/radio-group";
import { TextField } from "@/components/ui/fields/text-field";
import { useActionForm } from "@/components/ui/fields/use-action-form";
import type { Localised } from "@/lib/city/localised";
import type { FormState } from "@/lib/forms/form-state";
import { post } from "../actions";
import { TextFields, type TextWords } from "../text-fields";

type Words = TextWords &
  Record<
    | "kind" | "incident" | "maintenance" | "services" | "fromDay" | "fromTime" | "untilDay" | "untilTime" | "timesHint" | "onPages" | "post" | "problem" | "errorPrefix" | "lost",
    string
  >; // prettier-ignore
type NoticeFormProps = {
  services: { value: string; label: string }[];
  idempotencyKey: string;
  initial?: FormState;
  /** What can be said as it stands, in each language. */
  drafts: Localised;
  words: Words;
};

export function NoticeForm({ services, idempotencyKey, initial, drafts, words }: NoticeFormProps) {
  const { formProps, field, state } = useActionForm(post, { initial, lost: words.lost });
  const kinds = [
    { value: "incident", label: words.incident },
    { value: "maintenance", label: words.maintenance },
  ];
  return (
    <form {...formProps} className="form">
      <ErrorSummary state={state} title={words.problem} titlePrefix={words.errorPrefix} />
      <input type="hidden" name="key" value={idempotencyKey} />
      <RadioGroup legend={words.kind} options={kinds} {...field("kind")} />
      <CheckboxGroup legend={words.services} options={services} {...field("services")} />
      <TextFields field={field} words={words} drafts={drafts} />
      <TextField type="date" narrow label={words.fromDay} hint={words.timesHint} {...field("fromDay")} />
      <TextField type="time" narrow label={words.fromTime} {...field("fromTime")} />
      <TextField type="date" narrow label={words.untilDay} {...field("untilDay")} />
      <TextField type="time" narrow label={words.untilTime} {...field("untilTime")} />
      <Checkbox label={words.onPages} value="yes" {...field("onPages")} />
      <Button type="submit">{words.post}</Button>
    </form>
  );
}
