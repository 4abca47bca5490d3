import { headers } from "next/headers";
import { readCookie, writeCookie } from "@/lib/auth/browser/cookies";
import { newToken, tokenHash } from "@/lib/crypto/token";

const YEAR = 365 * 86_400;

/** This browser, told apart from others by a random cookie: a sign-in that began here cannot be finished elsewhere. */
export async function thisBrowser(): Promise<string> {
  const token = (await readCookie("browser")) ?? newToken();
  await writeCookie("browser", token, YEAR);
  return tokenHash(token);
}

/** The same, where nothing may be written; undefined for a browser that was never here. */
export async function knownBrowser(): Promise<string | undefined> {
  const token = await readCookie("browser");
  return token && tokenHash(token);
}

/** The same, for a question that a script asks by itself: a browser that is known gets no new cookie, and the page is not drawn anew. */
export const knownOrNewBrowser = async () => (await knownBrowser()) ?? thisBrowser();

/** "Firefox on Android": enough to recognise one's own device in a list, and no more is kept. */
export async function deviceLabel(): Promise<string> {
  const agent = (await headers()).get("user-agent") ?? "";
  const browser = named(agent, [
    ["Edg", "Edge"],
    ["OPR", "Opera"],
    ["Firefox", "Firefox"],
    ["Chrome", "Chrome"],
    ["Safari", "Safari"],
  ]);
  const system = named(agent, [
    ["Android", "Android"],
    ["iPhone", "iPhone"],
    ["iPad", "iPad"],
    ["Windows", "Windows"],
    ["Mac OS", "Mac"],
    ["CrOS", "ChromeOS"],
    ["Linux", "Linux"],
  ]);
  return [browser ?? "Browser", system].filter(Boolean).join(" · ");
}

const named = (agent: string, table: [mark: string, name: string][]) => table.find(([mark]) => agent.includes(mark))?.[1];

/** The client's address as the front door worked it out from TRUSTED_PROXY_HOPS. */
export async function clientAddress(): Promise<string> {
  return (await headers()).get("x-client-address") ?? "unknown";
}
