"use client";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/fields/error-summary";
import { TextField } from "@/components/ui/fields/text-field";
import { useActionForm } from "@/components/ui/fields/use-action-form";
import type { FormState } from "@/lib/forms/form-state";
import { takePhoto } from "./actions";

type UsePhotoFormProps = {
  place: { ref: string; slot: string };
  document: string;
  fromReview: boolean;
  remark: string;
  initial?: FormState;
  words: Record<"why" | "whyHint" | "optional" | "use" | "problem" | "errorPrefix" | "lost", string>;
};

/** Takes the photo as it is, whatever a machine thinks of it, with a word for the officer. */
export function UsePhotoForm({ place, document, fromReview, remark, initial, words }: UsePhotoFormProps) {
  const { formProps, field, state } = useActionForm(takePhoto, { initial, lost: words.lost });
  return (
    <form {...formProps} className="form">
      <ErrorSummary state={state} title={words.problem} titlePrefix={words.errorPrefix} />
      {Object.entries({ ...place, document, ...(fromReview && { from: "review" }) }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <TextField
        label={words.why}
        hint={words.whyHint}
        optional={words.optional}
        multiline
        rows={3}
        dir="auto"
        {...field("remark", remark)}
      />
      <Button type="submit">{words.use}</Button>
    </form>
  );
}
