import type { ReactNode } from "react";
import { describedBy, type FieldText, HintAndError, hintId, Optional } from "./field-frame";

export type Choice = { value: string; label: ReactNode; hint?: ReactNode };

export type ChoiceGroupProps = Omit<FieldText, "label"> & {
  legend: ReactNode;
  options: Choice[];
  defaultValue?: string | readonly string[];
  autoFocus?: boolean;
  /** When the group is the only question of its page, its legend is the page's heading. */
  heading?: "h1" | "h2";
  /** Side by side on wide screens, as one segmented control. */
  segmented?: boolean;
  /** Short answers beside one another. */
  across?: boolean;
};

const holds = (chosen: ChoiceGroupProps["defaultValue"], value: string) =>
  Array.isArray(chosen) ? chosen.includes(value) : chosen === value;

/**
 * The boxes hold what is chosen: the group takes no registration from field(). Boxes that register one after the other are set to what the
 * first one says, which takes away a choice made before scripts ran.
 */
export function ChoiceGroup({ type, ...props }: ChoiceGroupProps & { type: "checkbox" | "radio" }) {
  const { name, legend, hint, error, optional, options, defaultValue, heading: Heading, segmented, across, autoFocus } = props;
  const chosen = options.some(({ value }) => holds(defaultValue, value));
  const title = Heading ? <Heading>{legend}</Heading> : legend;
  return (
    <fieldset className={error ? "field wrong" : "field"} aria-describedby={describedBy({ name, hint, error })}>
      <legend>
        {title}
        <Optional word={optional} />
      </legend>
      <HintAndError name={name} hint={hint} error={error} />
      <div className={segmented ? "segments" : across ? "choices across" : "choices"}>
        {options.map((option, index) => {
          // The first box carries the bare name: that is where the error summary points.
          const id = index === 0 ? name : `${name}-${index + 1}`;
          const isEntry = type === "radio" && chosen ? option.value === defaultValue : index === 0;
          return (
            <label className="choice" htmlFor={id} key={option.value}>
              <input
                type={type}
                id={id}
                name={name}
                value={option.value}
                {...(autoFocus && isEntry && { autoFocus })}
                defaultChecked={holds(defaultValue, option.value)}
                aria-describedby={option.hint ? hintId(id) : undefined}
              />
              <span>
                <span className="choice-label">{option.label}</span>
                {option.hint ? (
                  <span className="hint" id={hintId(id)}>
                    {option.hint}
                  </span>
                ) : null}
              </span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
