"use client";
import { useEffect, useRef } from "react";
import type { FormState } from "@/lib/forms/form-state";

type ErrorSummaryProps = {
  /** The state of useActionForm, as it is: a new object is a new answer, and takes the focus again. */
  state: FormState;
  title: string;
  /** Put before the page's title, "Error: ", which is read first. */
  titlePrefix: string;
  /** What a field is called, where its message alone does not tell which one is meant. */
  labelOf?: (name: string) => string | undefined;
};

/** Takes the focus instead of being an alert: heard once, and the next Tab is the first link. */
export function ErrorSummary({ state, title, titlePrefix, labelOf }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  const errors = Object.entries(state.errors ?? {});
  const wrong = errors.length > 0 || Boolean(state.message);

  useEffect(() => {
    if (!wrong) return;
    box.current?.focus();
    const before = document.title;
    if (before.startsWith(titlePrefix)) return;
    document.title = titlePrefix + before;
    return () => {
      if (document.title === titlePrefix + before) document.title = before;
    };
  }, [state, wrong, titlePrefix]);

  if (!wrong) return null;
  return (
    <div className="error-summary" ref={box} tabIndex={-1} aria-labelledby="error-summary-title">
      <h2 id="error-summary-title">{title}</h2>
      {state.message ? <p>{state.message}</p> : null}
      {errors.length ? (
        <ul>
          {errors.map(([name, message]) => (
            <li key={name}>
              <a href={`#${name}`}>{called(labelOf?.(name), message)}</a>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

/** "Where you build: Answer this question."; a question keeps its mark. */
const called = (label: string | undefined, message: string) => (label ? `${label}${/[?؟]$/.test(label) ? "" : ":"} ${message}` : message);
