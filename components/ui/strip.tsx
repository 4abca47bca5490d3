import type { StateWords, Stop } from "./route-line";
import { VisuallyHidden } from "./visually-hidden";

type StripProps = {
  /** "Building permit, stop 3 of 5" */
  label: string;
  stops: { state: Exclude<Stop["state"], "plan">; title: string }[];
  stateWords: StateWords;
};

/** One case in a list: the route line lying down. On a phone only the stops stay, so the sentence below must name the present one. */
export function Strip({ label, stops, stateWords }: StripProps) {
  return (
    <ol className="strip" aria-label={label}>
      {stops.map(({ state, title }, index) => (
        <li key={index} data-state={state} aria-current={state === "now" ? "step" : undefined}>
          <span className="dot" />
          <span className="strip-title">
            <VisuallyHidden>{stateWords[state]}</VisuallyHidden>
            {title}
          </span>
        </li>
      ))}
    </ol>
  );
}
