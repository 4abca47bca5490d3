import { TextField, type TextFieldProps } from "./text-field";

/** One box for a security code: it can be pasted and filled in by the phone, spaces included (so no maxLength). */
export function CodeField({ className = "code", ...props }: Omit<TextFieldProps, "multiline" | "rows">) {
  return <TextField mono inputMode="numeric" autoComplete="one-time-code" spellCheck={false} className={className} {...props} />;
}
