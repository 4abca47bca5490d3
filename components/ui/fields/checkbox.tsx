import type { ComponentProps } from "react";
import { describedBy, type FieldText, HintAndError, hintId } from "./field-frame";

export type CheckboxProps = Omit<FieldText, "optional"> &
  Omit<ComponentProps<"input">, "name" | "id" | "type" | "required" | "defaultValue"> & {
    /** What was sent last time, from field(): it wins over defaultChecked, so that a box cleared by hand stays clear. */
    defaultValue?: string | readonly string[];
  };

export function Checkbox({ name, label, hint, error, value = "on", defaultValue, defaultChecked, ...rest }: CheckboxProps) {
  const checked = defaultValue === undefined ? defaultChecked : [defaultValue].flat().includes(String(value));
  return (
    <div className={error ? "field wrong" : "field"}>
      <HintAndError name={name} error={error} />
      <label className="choice" htmlFor={name}>
        <input
          {...rest}
          type="checkbox"
          id={name}
          name={name}
          value={value}
          defaultChecked={checked}
          aria-describedby={describedBy({ name, hint, error })}
          aria-invalid={error ? true : undefined}
        />
        <span>
          <span className="choice-label">{label}</span>
          {hint ? (
            <span className="hint" id={hintId(name)}>
              {hint}
            </span>
          ) : null}
        </span>
      </label>
    </div>
  );
}
