import type { ReactNode } from "react";

/** Words first; warning and success carry a mark as well. Red is for what is late at the staff desk. */
export function Tag({ tone = "info", children }: { tone?: "info" | "success" | "warning" | "danger" | "plain"; children: ReactNode }) {
  return <span className={`tag ${tone}`}>{children}</span>;
}
