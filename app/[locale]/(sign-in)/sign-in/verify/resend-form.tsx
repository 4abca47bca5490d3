"use client";
import { Button } from "@/components/ui/button";
import { useActionForm } from "@/components/ui/fields/use-action-form";
import { resend } from "./actions";

export function ResendForm({ words }: { words: Record<"resend" | "lost", string> }) {
  const { formProps, state } = useActionForm(resend, { lost: words.lost });
  return (
    <form {...formProps}>
      {state.message ? <p className="field-error">{state.message}</p> : null}
      <Button type="submit" variant="quiet">
        {words.resend}
      </Button>
    </form>
  );
}
