import { dropCookie, readCookie, writeCookie } from "@/lib/auth/browser/cookies";
import { open, seal } from "@/lib/crypto/seal";

const MINUTES = 10;
const context = "cookie:calendar:shown";

/** A private address while it can be copied, sealed in the browser that made it: the page can be reloaded, and we keep nothing. */
export const keepShownToken = (owner: string, token: string) =>
  writeCookie("calendar", seal(JSON.stringify({ owner, token }), context), MINUTES * 60);

/** The secret part that was just made in this browser for this account and party. */
export async function shownToken(owner: string): Promise<string | undefined> {
  const kept = await readCookie("calendar");
  const shown = kept && (JSON.parse(opened(kept)) as { owner?: string; token?: string });
  return shown && shown.owner === owner ? shown.token : undefined;
}

/** A cookie that we did not write, or wrote under a key that is gone, shows nothing. */
function opened(kept: string): string {
  try {
    return open(kept, context);
  } catch {
    return "{}";
  }
}

export const dropShownToken = () => dropCookie("calendar");
