import type { ReactNode } from "react";
import { Refs } from "./refs";
import { VisuallyHidden } from "./visually-hidden";

export type StopState = "done" | "now" | "next" | "plan";

/** Said before a stop's title, "Done: ", "Now: ", "Next: ": what the dot shows, for ears. A plan has no state. */
export type StateWords = Record<"done" | "now" | "next", string>;

export type Stop = {
  state: StopState;
  title: ReactNode;
  /** Whose turn it is; given on every stop, the line runs on two tracks. */
  who?: "you" | "city";
  /** "You" or "The city", in words; the track alone is not enough. */
  whoText?: ReactNode;
  /** Goes on after whoText on the same line. */
  note?: ReactNode;
  when?: ReactNode;
  children?: ReactNode;
};

type RouteLineProps = {
  stops: Stop[];
  stateWords: StateWords;
  label?: string;
  /** For the steps of a form: closer together, titles without headings. */
  short?: boolean;
  heading?: "h2" | "h3" | "p";
};

export function RouteLine({ stops, stateWords, label, short, heading }: RouteLineProps) {
  const tracks = stops.some(({ who }) => who);
  const Title = heading ?? (short ? "p" : "h3");
  return (
    <ol className={["route", tracks && "tracks", short && "short"].filter(Boolean).join(" ")} aria-label={label}>
      {stops.map((stop, index) => (
        <li key={index} data-state={stop.state} data-who={stop.who} aria-current={stop.state === "now" ? "step" : undefined}>
          <span className="dot" />
          <Title className="stop-title">
            {stop.state === "plan" ? null : <VisuallyHidden>{stateWords[stop.state]}</VisuallyHidden>}
            <Refs>{stop.title}</Refs>
          </Title>
          {stop.whoText || stop.note ? (
            <p className="who">
              {stop.whoText ? <b>{stop.whoText}</b> : null}
              {stop.whoText && stop.note ? ". " : null}
              {stop.note}
            </p>
          ) : null}
          {stop.when ? <p className="when">{stop.when}</p> : null}
          {stop.children}
        </li>
      ))}
    </ol>
  );
}
