import { env } from "@/lib/env";

/** Whose passkeys these are: the configured origin's, whatever a request says about itself. */
export function relyingParty() {
  const origin = env().APP_ORIGIN;
  return { origin, id: new URL(origin).hostname };
}
