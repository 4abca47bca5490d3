import { dropCookie, readCookie, writeCookie } from "@/lib/auth/browser/cookies";
import { open, seal } from "@/lib/crypto/seal";

const MINUTES = 30;
const context = "cookie:codes:shown";

/** New recovery codes while their page is open, sealed in its browser: the page can be reloaded, and we keep nothing. */
export const keepShownCodes = (accountId: string, codes: string[]) =>
  writeCookie("codes", seal(JSON.stringify({ accountId, codes }), context), MINUTES * 60);

/** The codes that were just made in this browser for this account, until their owner has said that they are saved. */
export async function shownCodes(accountId: string): Promise<string[] | undefined> {
  const kept = await readCookie("codes");
  const shown = kept && (JSON.parse(opened(kept)) as { accountId?: string; codes?: string[] });
  return shown && shown.accountId === accountId ? shown.codes : undefined;
}

/** A cookie that we did not write, or wrote under a key that is gone, shows nothing. */
function opened(kept: string): string {
  try {
    return open(kept, context);
  } catch {
    return "{}";
  }
}

export const dropShownCodes = () => dropCookie("codes");
