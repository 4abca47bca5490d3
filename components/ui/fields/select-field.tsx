import type { ComponentProps } from "react";
import { describedBy, FieldFrame, type FieldText } from "./field-frame";

type SelectFieldProps = FieldText &
  Omit<ComponentProps<"select">, "name" | "id" | "required"> & {
    options: readonly { value: string; label: string }[];
    /** The first line, when nothing is chosen yet. */
    none?: string;
  };

/** One of many short names. Where there are few, radio buttons show them all. */
export function SelectField({ name, label, hint, error, optional, options, none, "aria-describedby": extra, ...rest }: SelectFieldProps) {
  return (
    <FieldFrame name={name} label={label} hint={hint} error={error} optional={optional}>
      <select
        {...rest}
        name={name}
        id={name}
        aria-describedby={describedBy({ name, hint, error }, extra)}
        aria-invalid={error ? true : undefined}
      >
        {none === undefined ? null : <option value="">{none}</option>}
        {options.map(({ value, label: shown }) => (
          <option key={value} value={value}>
            {shown}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
