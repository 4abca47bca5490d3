import type { Service } from "./declaration/service";

export const whoGetsIt = ["adult", "child"] as const;
export const hadPassport = ["never", "old", "recent", "gone"] as const;

/** Which passport service is the right one, or undefined while a question is open. */
export function whichPassport(who: string | undefined, had: string | undefined): Service["passport"] {
  if (who === "child") return "child";
  if (who !== "adult") return undefined;
  if (had === "never" || had === "old") return "new";
  return had === "recent" ? "renewal" : had === "gone" ? "replacement" : undefined;
}
