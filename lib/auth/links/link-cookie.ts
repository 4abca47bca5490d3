import { dropCookie, readCookie, writeCookie } from "@/lib/auth/browser/cookies";
import type { LinkPurpose } from "@/lib/auth/links/secret-link";

/** Links to an account, and those that are kept elsewhere: a guardian's need no account. */
export type KeptPurpose = LinkPurpose | "consent" | "issue" | "unsubscribe";

const MINUTES = 60;

/** Keeps a link's token out of addresses, histories and referrers while its page is open. */
export const keepLink = (purpose: KeptPurpose, token: string) => writeCookie("link", `${purpose}.${token}`, MINUTES * 60);

/** The token of the link that led here, if it was of this purpose. */
export async function keptLink(purpose: KeptPurpose): Promise<string | undefined> {
  const [kept, token] = ((await readCookie("link")) ?? "").split(".");
  return kept === purpose && token ? token : undefined;
}

export const dropLink = () => dropCookie("link");
