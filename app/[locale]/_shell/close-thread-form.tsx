"use client";
import { Button } from "@/components/ui/button";
import { useActionForm } from "@/components/ui/fields/use-action-form";

type CloseThreadFormProps = { close: Parameters<typeof useActionForm>[0]; thread: string; words: Record<"close" | "lost", string> };

export function CloseThreadForm({ close, thread, words }: CloseThreadFormProps) {
  const { formProps, state } = useActionForm(close, { lost: words.lost });
  return (
    <form {...formProps}>
      {state.message ? <p className="field-error">{state.message}</p> : null}
      <input type="hidden" name="thread" value={thread} />
      <Button type="submit" variant="quiet">
        {words.close}
      </Button>
    </form>
  );
}
