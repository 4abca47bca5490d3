import { readCookie, writeCookie } from "@/lib/auth/browser/cookies";
import { open, seal } from "@/lib/crypto/seal";

const MINUTES = 30;

/** Keeps what was asked for, out of the address, so that it can be sent once more from the next page. */
export const keepAsked = (identifier: string) => writeCookie("asked", seal(identifier, "cookie:asked"), MINUTES * 60);

/** What was asked for in this browser, or undefined. */
export async function keptAsked(): Promise<string | undefined> {
  const sealed = await readCookie("asked");
  return sealed === undefined ? undefined : opened(sealed);
}

function opened(sealed: string) {
  try {
    return open(sealed, "cookie:asked");
  } catch {
    return undefined; // changed by hand, or older than our keys
  }
}
