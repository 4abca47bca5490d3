"use client";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/fields/error-summary";
import { TextField } from "@/components/ui/fields/text-field";
import { useActionForm } from "@/components/ui/fields/use-action-form";
import type { FormState } from "@/lib/forms/form-state";
import { pay } from "./actions";

type Words = Record<"ownReference" | "ownReferenceHint" | "optional" | "pay" | "problem" | "errorPrefix" | "lost", string>;
type PayFormProps = { bills: string[]; idempotencyKey: string; shownCents: string; initial?: FormState; words: Words };

export function PayForm({ bills, idempotencyKey, shownCents, initial, words }: PayFormProps) {
  const { formProps, field, state } = useActionForm(pay, { initial, lost: words.lost });
  const router = useRouter();
  // A refusal may mean that amounts have changed: the page shows what they are now, the field keeps what was typed.
  useEffect(() => {
    if (state.message && state.message !== words.lost) router.refresh();
  }, [state.message, words.lost, router]);
  return (
    <form {...formProps} className="form">
      <ErrorSummary state={state} title={words.problem} titlePrefix={words.errorPrefix} />
      {bills.map((id) => (
        <input key={id} type="hidden" name="bill" value={id} />
      ))}
      <input type="hidden" name="key" value={idempotencyKey} />
      <input type="hidden" name="shownCents" value={shownCents} />
      <TextField
        label={words.ownReference}
        hint={words.ownReferenceHint}
        optional={words.optional}
        autoComplete="off"
        {...field("ownReference")}
      />
      <Button type="submit">{words.pay}</Button>
    </form>
  );
}
