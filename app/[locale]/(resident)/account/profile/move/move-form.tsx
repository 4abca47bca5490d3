"use client";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/fields/error-summary";
import { TextField } from "@/components/ui/fields/text-field";
import { useActionForm } from "@/components/ui/fields/use-action-form";
import type { FormState } from "@/lib/forms/form-state";
import { moveThere } from "../actions";

type Words = Record<"to" | "date" | "hint" | "plan" | "problem" | "errorPrefix" | "lost", string>;
type MoveFormProps = { initial?: FormState; address: { id: string; line: string }; today: string; last: string; words: Words };

export function MoveForm({ initial, address, today, last, words }: MoveFormProps) {
  const { formProps, field, state } = useActionForm(moveThere, { initial, lost: words.lost });
  return (
    <form {...formProps} className="form">
      <ErrorSummary state={state} title={words.problem} titlePrefix={words.errorPrefix} />
      <dl className="record">
        <div>
          <dt>{words.to}</dt>
          <dd>
            <bdi>{address.line}</bdi>
          </dd>
        </div>
      </dl>
      <input type="hidden" name="address" value={address.id} />
      <TextField type="date" narrow min={today} max={last} label={words.date} hint={words.hint} {...field("date")} />
      <Button type="submit">{words.plan}</Button>
    </form>
  );
}
