"use client";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/fields/error-summary";
import { RadioGroup } from "@/components/ui/fields/radio-group";
import { TextField } from "@/components/ui/fields/text-field";
import { useActionForm } from "@/components/ui/fields/use-action-form";
import { move } from "./actions";
import type { PassportWords } from "./passport-words";

type MoveFormProps = { caseRef: string; to: string; desks: { value: string; label: string; hint: string }[]; words: PassportWords };

/** One step of a passport, with what that step has to say. */
export function MoveForm({ caseRef, to, desks, words }: MoveFormProps) {
  const { formProps, field, state } = useActionForm(move, { lost: words.lost });
  return (
    <form {...formProps} className="form">
      <ErrorSummary state={state} title={words.problem} titlePrefix={words.errorPrefix} />
      <input type="hidden" name="ref" value={caseRef} />
      <input type="hidden" name="to" value={to} />
      {to === "printing" ? (
        <TextField mono narrow autoComplete="off" dir="ltr" label={words.bookNumber} hint={words.bookHint} {...field("bookNumber")} />
      ) : null}
      {to === "shipped" ? <TextField mono autoComplete="off" dir="ltr" label={words.carrierNumber} {...field("carrierNumber")} /> : null}
      {desks.length ? <RadioGroup legend={words.place} options={desks} {...field("place", "passports")} /> : null}
      <Button type="submit">{words.button}</Button>
    </form>
  );
}
