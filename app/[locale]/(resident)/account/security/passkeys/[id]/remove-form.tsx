"use client";
import { Button } from "@/components/ui/button";
import { useActionForm } from "@/components/ui/fields/use-action-form";
import { remove } from "./actions";

export function RemoveForm({ passkey, words }: { passkey: string; words: Record<"remove" | "lost", string> }) {
  const { formProps, state } = useActionForm(remove, { lost: words.lost });
  return (
    <form {...formProps}>
      {state.message ? <p className="field-error">{state.message}</p> : null}
      <input type="hidden" name="passkey" value={passkey} />
      <Button type="submit" variant="danger">
        {words.remove}
      </Button>
    </form>
  );
}
