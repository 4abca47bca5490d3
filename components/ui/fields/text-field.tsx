import type { ComponentProps } from "react";
import { describedBy, FieldFrame, type FieldText } from "./field-frame";

export type TextFieldProps = FieldText &
  Omit<ComponentProps<"input">, "name" | "id" | "required"> & {
    multiline?: boolean;
    rows?: number;
    /** A name of record: set in mono, as on the plate. */
    mono?: boolean;
    /** For numbers, codes and postcodes: the width says how much is expected. */
    narrow?: boolean;
  };

export function TextField(props: TextFieldProps) {
  const { name, label, hint, error, optional, multiline, rows = 5, mono, narrow, className, "aria-describedby": extra, ...rest } = props;
  const control = {
    ...rest,
    name,
    id: name,
    className: [mono && "mono", narrow && "narrow", className].filter(Boolean).join(" ") || undefined,
    "aria-describedby": describedBy({ name, hint, error }, extra),
    "aria-invalid": error ? true : undefined,
  };
  return (
    <FieldFrame name={name} label={label} hint={hint} error={error} optional={optional}>
      {multiline ? <textarea {...(control as ComponentProps<"textarea">)} rows={rows} /> : <input type="text" {...control} />}
    </FieldFrame>
  );
}
