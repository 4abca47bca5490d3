import { readCookie, writeCookie } from "@/lib/auth/browser/cookies";

const DAYS = 30;

/** Lets this browser, and no other, see how its request stands and use it. */
export const keepRecovery = (ref: string, token: string) => writeCookie("recovery", `${ref}.${token}`, DAYS * 86_400);

/** The token of the request with this reference, if this browser made it. */
export async function keptRecovery(ref: string): Promise<string | undefined> {
  const [kept, token] = ((await readCookie("recovery")) ?? "").split(".");
  return kept === ref && token ? token : undefined;
}
