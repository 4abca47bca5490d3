"use client";
import { Button } from "@/components/ui/button";
import { useActionForm } from "@/components/ui/fields/use-action-form";
import { giveUp } from "./actions";

export function GiveUpForm({ payment, words }: { payment: string; words: Record<"giveUp" | "lost", string> }) {
  const { formProps, state } = useActionForm(giveUp, { lost: words.lost });
  return (
    <form {...formProps}>
      {state.message ? <p className="field-error">{state.message}</p> : null}
      <input type="hidden" name="payment" value={payment} />
      <Button type="submit" variant="quiet">
        {words.giveUp}
      </Button>
    </form>
  );
}
