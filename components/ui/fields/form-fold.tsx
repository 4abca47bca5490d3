import type { ReactNode } from "react";
import type { FormState } from "@/lib/forms/form-state";

type FormFoldProps = { title: string; state: FormState; shortcut?: string | undefined; children: ReactNode };

/** A form that is folded away until it is wanted, and open when its answer says what is wrong: without scripts it would be folded again. */
export const FormFold = ({ title, state, shortcut, children }: FormFoldProps) => (
  <details className="fold" open={Boolean(state.errors ?? state.message)}>
    <summary data-shortcut={shortcut}>{title}</summary>
    {children}
  </details>
);
