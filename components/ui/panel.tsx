import type { ComponentProps } from "react";

type PanelProps = ComponentProps<"div"> & {
  as?: "div" | "section" | "article" | "aside";
  /** It is this person's turn: the strong frame, once per view. */
  turn?: boolean;
};

/** Only for what waits for a decision now. Lists never sit in panels, and items never become cards. */
export function Panel({ as: Element = "div", turn, className, ...props }: PanelProps) {
  return <Element className={["panel", turn && "turn", className].filter(Boolean).join(" ")} {...(props as ComponentProps<"div">)} />;
}
