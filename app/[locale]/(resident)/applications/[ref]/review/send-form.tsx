"use client";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/fields/checkbox";
import { ErrorSummary } from "@/components/ui/fields/error-summary";
import { useActionForm } from "@/components/ui/fields/use-action-form";
import type { FormState } from "@/lib/forms/form-state";
import { send } from "./actions";

type Words = Record<"declaration" | "send" | "after" | "problem" | "errorPrefix" | "lost", string>;
type SendFormProps = { fields: Record<string, string>; initial?: FormState; words: Words };

export function SendForm({ fields, initial, words }: SendFormProps) {
  const { formProps, field, state } = useActionForm(send, { initial, lost: words.lost });
  const router = useRouter();
  // A refusal may mean that the answers or the fee have changed: the page shows what they are now.
  useEffect(() => {
    if (state.message && state.message !== words.lost) router.refresh();
  }, [state.message, words.lost, router]);
  return (
    <form {...formProps} className="form">
      <ErrorSummary state={state} title={words.problem} titlePrefix={words.errorPrefix} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Checkbox label={words.declaration} value="yes" {...field("agreed")} />
      <Button type="submit" aria-describedby="after-sending">
        {words.send}
      </Button>
      <p className="meta" id="after-sending">
        {words.after}
      </p>
    </form>
  );
}
