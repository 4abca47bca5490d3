"use client";
import { useEffect, useRef, useState } from "react";
import { PasswordField, type PasswordFieldProps } from "@/components/ui/fields/password-field";

export type PasswordRules = Record<"length" | "guessable", string>;
type Judge = (password: string) => Promise<string[] | undefined>;

type NewPasswordFieldProps = Omit<PasswordFieldProps, "autoComplete" | "aria-describedby"> & {
  /** What each rule says, "At least 12 characters". */
  rules: PasswordRules;
  /** What stands before a rule: "Met" and "Not met yet". */
  state: { met: string; open: string };
  /** Asks the server which rules are still broken; undefined when it cannot be asked now. */
  judge: Judge;
};

const PAUSE_MS = 700;
const names = ["length", "guessable"] as const;

/** A new password with its rules below, which say whether they are met once the typing pauses. Without scripts they are just the rules. */
export function NewPasswordField({ rules, state, judge, ...field }: NewPasswordFieldProps) {
  const [typed, setTyped] = useState("");
  const [broken, setBroken] = useState<string[]>();
  const list = `${field.name}-rules`;
  const box = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!typed) return;
    let late = false;
    const timer = setTimeout(() => void judge(typed).then((answer) => late || setBroken(answer)), PAUSE_MS);
    const stop = () => {
      late = true;
      clearTimeout(timer);
    };
    // Sent before the pause was over: the form's own answer says it, and must not wait for this one.
    const form = box.current?.closest("form");
    form?.addEventListener("submit", stop);
    return () => {
      form?.removeEventListener("submit", stop);
      stop();
    };
  }, [typed, judge]);

  return (
    <div ref={box} className="stack" onInput={({ target }) => setTyped((target as HTMLInputElement).value ?? "")}>
      <PasswordField {...field} autoComplete="new-password" aria-describedby={list} />
      <div id={list} role="status">
        <ul className="password-rules">
          {names.map((name) => (
            <li key={name} data-met={typed && broken ? !broken.includes(name) : undefined}>
              {rules[name]}
              {typed && broken ? <span> – {broken.includes(name) ? state.open : state.met}</span> : null}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
