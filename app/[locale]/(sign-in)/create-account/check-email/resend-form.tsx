"use client";
import { Button } from "@/components/ui/button";
import { useActionForm } from "@/components/ui/fields/use-action-form";
import { sendAgain } from "./actions";

export function ResendForm({ words }: { words: Record<"resend" | "lost", string> }) {
  const { formProps, state } = useActionForm(sendAgain, { lost: words.lost });
  return (
    <form {...formProps}>
      {state.message ? (
        <p className="field-error" role="status">
          {state.message}
        </p>
      ) : null}
      <Button type="submit" variant="quiet">
        {words.resend}
      </Button>
    </form>
  );
}
