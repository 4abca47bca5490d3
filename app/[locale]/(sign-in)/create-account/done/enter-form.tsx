"use client";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/fields/error-summary";
import { useActionForm } from "@/components/ui/fields/use-action-form";
import { enter } from "./actions";

type EnterFormProps = {
  words: Record<"problem" | "errorPrefix" | "lost" | "button", string>;
  /** One more way in, each on a button of its own below. */
  more: { to: "passkey" | "app"; text: string }[];
  children: ReactNode;
};

/** One form, so that going on happens once, whichever button is pressed. */
export function EnterForm({ words, more, children }: EnterFormProps) {
  const { formProps, state } = useActionForm(enter, { lost: words.lost });
  return (
    <form {...formProps} className="stack">
      <ErrorSummary state={state} title={words.problem} titlePrefix={words.errorPrefix} />
      <Button type="submit">{words.button}</Button>
      {children}
      <div className="button-row">
        {more.map(({ to, text }) => (
          <Button key={to} type="submit" name="to" value={to} variant="quiet">
            {text}
          </Button>
        ))}
      </div>
    </form>
  );
}
