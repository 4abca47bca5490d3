import { accountPaths } from "@/lib/paths/account-paths";
import { applicationsPaths } from "@/lib/paths/applications-paths";
import { issuesPaths } from "@/lib/paths/issues-paths";
import { publicPaths } from "@/lib/paths/public-paths";
import { residentPaths } from "@/lib/paths/resident-paths";
import { signInPaths } from "@/lib/paths/sign-in-paths";
import { staffPaths } from "@/lib/paths/staff-paths";

/** Every path of the portal, without its language prefix (components/layout adds it where a page is not in English). */
export const paths = {
  ...publicPaths,
  ...issuesPaths,
  ...signInPaths,
  ...accountPaths,
  ...residentPaths,
  ...applicationsPaths,
  staff: staffPaths,
} as const;

/**
 * A page of one's own account, from the resident's: staff have theirs, how they get in on the first page, below the staff's pages.
 * "/account/security/passkeys" is "/staff/account/passkeys" there.
 */
export const ownPage = (kind: "resident" | "staff", path: string) =>
  kind === "staff" ? path.replace(/^\/account(\/security)?(?=[/?]|$)/, paths.staff.account) : path;

export const languages = ["en", "es", "ar"] as const;
export type Language = (typeof languages)[number];

export const isLanguage = (text: string | undefined): text is Language => languages.includes(text as Language);

/** A path as a person in this language sees it: English has no prefix. */
export const inLanguage = (language: string, path: string) => (language === "en" ? path : `/${language}${path === "/" ? "" : path}`);

/** The language of a visible path and the path without it. */
export function splitLanguage(path: string): { language: Language; bare: string } {
  const [, first, rest] = /^\/([a-z]{2})(\/.*)?$/.exec(path) ?? [];
  return isLanguage(first) ? { language: first, bare: rest ?? "/" } : { language: "en", bare: path };
}

/** The thread that a visible path opens: the header does not count it as unread. */
export const openThreadIn = (path: string | null) =>
  /^\/messages\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(splitLanguage((path ?? "").split("?")[0]!).bare)?.[1];

/** The notification that led to a visible path, and whether it did so from a mail. */
export function toldIn(path: string | null): { id: string; byMail: boolean } | undefined {
  const [, id, mail] = /[?&]told=([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(\.mail)?(?:&|$)/.exec(path ?? "") ?? [];
  return id ? { id, byMail: mail !== undefined } : undefined;
}

/** Pages that leave the front door without the framework's scripts, under a CSP without nonce. They hold no server action. */
const scriptFree = new Set<string>([
  paths.home,
  paths.help,
  paths.helpSigningIn,
  paths.helpSafeAccount,
  paths.privacy,
  paths.accessibility,
  paths.status,
  paths.services,
  paths.records,
  paths.notices,
  paths.offline,
  paths.verify,
  paths.verifyHistory,
  paths.issues,
]);
export const isScriptFree = (path: string) => {
  const { bare } = splitLanguage(path);
  return (
    scriptFree.has(bare) ||
    /^\/issues\/IR-[^/]{1,40}$/.test(bare) ||
    /^\/(stand-in\/(\d{3}|foreign)|verify\/[^/]{1,900}|services\/(topics\/)?[a-z-]{1,80}|records\/[0-9a-f-]{36}|notices\/[a-z0-9-]{1,90}|help\/(?!browser$)[a-z-]{1,80}|dev\/outbox|sandbox-gateway\/[0-9a-f-]{36})$/.test(
      bare,
    )
  );
};

/** Pages that are shown long after they were made: for a refusal, or without a connection. They say nothing of now and ask nothing. */
export const standsAlone = (path: string) => /^\/(stand-in\/|offline|verify$)/.test(splitLanguage(path.split("?")[0]!).bare);

/** Of those, the ones whose words are the same for everyone for some minutes: the front door keeps them. */
export const isKept = (path: string) => {
  const { bare } = splitLanguage(path);
  // How the portal is, and whether the office is open, is true for a moment only; a search is of its own words.
  const isOfNow = [paths.status, paths.help, paths.records, paths.issues].some((one) => one === bare);
  return (
    (scriptFree.has(bare) && !isOfNow) ||
    /^\/(services\/(topics\/)?[a-z-]{1,80}|help\/(?!browser$)[a-z-]{1,80}|notices\/[a-z0-9-]{1,90})$/.test(bare)
  );
};

const LONGEST = 2_000;

/** A path of this site that a link may lead to: never another host, nothing that a browser would read otherwise. */
export const isOwnPath = (text: string | undefined): text is string =>
  text !== undefined &&
  text.length <= LONGEST &&
  /^\/(?![/\\])/.test(text) &&
  !/[\\\s\u0000-\u001f]/.test(text) &&
  new URL(text, "http://here").origin === "http://here" &&
  !new URL(text, "http://here").pathname.startsWith("//");

/** Where to go after signing in: a path of this site, or the dashboard. Never another host, never back to signing in or up. */
export function safeNext(text: string | null | undefined): string {
  if (!text || text.length > LONGEST || !/^\/(?![/\\])/.test(text) || /[\\\s\u0000-\u001f]/.test(text)) return paths.dashboard;
  const url = new URL(text, "http://here");
  const wanted = url.pathname + url.search; // what the browser makes of it: "/.//host" has become "//host"
  const { bare } = splitLanguage(url.pathname);
  const leaves = url.origin !== "http://here" || wanted.startsWith("//") || wanted.length > LONGEST;
  const beginsAgain = bare.startsWith(paths.signIn) || bare.startsWith(paths.createAccount);
  return leaves || beginsAgain ? paths.dashboard : wanted;
}
