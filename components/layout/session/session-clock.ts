/**
 * When the session ends, on this device's clock: only the distance between the server's two times counts, because a
 * wrong clock here must not sign anyone out early.
 */
export function endsHere(endsAt: string, serverNow: string | undefined, here: number) {
  return here + Date.parse(endsAt) - (serverNow ? Date.parse(serverNow) : here);
}

export type SessionPhase = { phase: "quiet" | "ended" } | { phase: "warning"; minutesLeft: number };

/** Whole minutes: a live region that counts seconds is noise. */
export function sessionPhase(endsAt: number, now: number, warnBeforeSeconds: number): SessionPhase {
  const left = endsAt - now;
  if (left <= 0) return { phase: "ended" };
  if (left > warnBeforeSeconds * 1000) return { phase: "quiet" };
  return { phase: "warning", minutesLeft: Math.round(left / 60_000) };
}
