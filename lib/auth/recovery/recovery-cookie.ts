import { readCookie, writeCookie } from "@/lib/auth/browser/cookies";
import { UNDECIDED_DAYS, UNUSED_DAYS } from "@/lib/auth/recovery/life";
import { now } from "@/lib/clock";

/** As long as a request can live, with its day of waiting, and two in which its page says that it has ended. */
const DAYS = UNDECIDED_DAYS + 1 + UNUSED_DAYS + 2;

export type KeptRecovery = { token: string; askedAt: Date };

/** Lets this browser, and no other, see how its request stands and use it. */
export const keepRecovery = (ref: string, token: string) => writeCookie("recovery", `${ref}.${token}.${now().getTime()}`, DAYS * 86_400);

/** The token of the request with this reference, and when it was made, if this browser made it. */
export async function keptRecovery(ref: string): Promise<KeptRecovery | undefined> {
  const [kept, token, asked] = ((await readCookie("recovery")) ?? "").split(".");
  return kept === ref && token ? { token, askedAt: new Date(Number(asked) || now()) } : undefined;
}
