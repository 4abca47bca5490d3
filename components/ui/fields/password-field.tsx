"use client";
import { type ComponentProps, useEffect, useRef, useState } from "react";
import { describedBy, FieldFrame, type FieldText } from "./field-frame";
import { useHydrated } from "./use-hydrated";

export type PasswordFieldProps = FieldText &
  Omit<ComponentProps<"input">, "name" | "id" | "type" | "required" | "value" | "defaultValue"> & {
    autoComplete: "current-password" | "new-password";
    /** The word on the button, "Show". It stays the same; aria-pressed says whether it is on. */
    show: string;
    /** Accepted from field() and thrown away: a secret is never written back into a page. */
    defaultValue?: unknown;
  };

export function PasswordField(props: PasswordFieldProps) {
  const { name, label, hint, error, optional, show, "aria-describedby": extra, ...rest } = props;
  const [shown, setShown] = useState(false);
  const hydrated = useHydrated();
  const row = useRef<HTMLDivElement>(null);

  // A password shown when it is sent would be kept by the browser's list of typed words.
  useEffect(() => {
    const form = row.current?.closest("form");
    const hide = () => setShown(false);
    form?.addEventListener("submit", hide);
    return () => form?.removeEventListener("submit", hide);
  }, []);

  return (
    <FieldFrame name={name} label={label} hint={hint} error={error} optional={optional}>
      <div className="with-button" ref={row}>
        <input
          {...rest}
          defaultValue={undefined}
          name={name}
          id={name}
          type={shown ? "text" : "password"}
          data-secret=""
          autoCapitalize="none"
          spellCheck={false}
          aria-describedby={describedBy({ name, hint, error }, extra)}
          aria-invalid={error ? true : undefined}
        />
        {hydrated ? (
          <button type="button" className="btn quiet" aria-pressed={shown} aria-controls={name} onClick={() => setShown(!shown)}>
            {show}
          </button>
        ) : null}
      </div>
    </FieldFrame>
  );
}
