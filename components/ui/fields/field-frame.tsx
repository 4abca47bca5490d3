import type { ReactNode } from "react";

/** What every control shares: the name is its id, and the ids of hint and error follow from it. */
export type FieldText = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
  /** The translated word "optional"; questions are required unless they say otherwise. */
  optional?: string;
};

export const hintId = (name: string) => `${name}-hint`;
export const errorId = (name: string) => `${name}-error`;

/** Hint before error, as they stand on the page. */
export function describedBy({ name, hint, error }: Pick<FieldText, "name" | "hint" | "error">, extra?: string) {
  return [hint && hintId(name), error && errorId(name), extra].filter(Boolean).join(" ") || undefined;
}

export function Optional({ word }: { word?: string }) {
  return word ? <span className="count"> ({word})</span> : null;
}

export function HintAndError({ name, hint, error }: Pick<FieldText, "name" | "hint" | "error">) {
  return (
    <>
      {hint ? (
        <p className="hint" id={hintId(name)}>
          {hint}
        </p>
      ) : null}
      {error ? (
        <p className="field-error" id={errorId(name)}>
          {error}
        </p>
      ) : null}
    </>
  );
}

/** Label, hint, error, control: the order in which they are read. */
export function FieldFrame({ children, className, ...text }: FieldText & { children: ReactNode; className?: string }) {
  return (
    <div className={["field", text.error && "wrong", className].filter(Boolean).join(" ")}>
      <label htmlFor={text.name}>
        {text.label}
        <Optional word={text.optional} />
      </label>
      <HintAndError name={text.name} hint={text.hint} error={text.error} />
      {children}
    </div>
  );
}
