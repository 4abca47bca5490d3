import { request, type APIRequestContext } from "@playwright/test";
import { inLanguage, languages, paths, splitLanguage } from "@/lib/paths";
import { expect, test } from "./fixtures";
import { openSession } from "./portal/opened-session";
import { staffAccount } from "./portal/residents";

/** A portal that still leads on after so many pages would leave some unread. */
const MOST_PAGES = 600;
const AT_ONCE = 6;

type Read = { status: number; ids: Set<string>; links: string[] };

/** Acts, whatever leaves the portal, and the text of the demo's papers, whose bytes no test has. */
const isLeftAlone = ({ pathname, search }: URL) => leftAlone.test(splitLanguage(pathname).bare) || /[?&]as=text/.test(search);
const leftAlone = /^\/(sign-out|link\/|api\/|_next\/|sandbox-gateway\/|dev\/|calendar\/[^/]+\/feed|files\/)/;

const attribute = (html: string, name: string) => [...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, "g"))].map(([, value]) => value!);
const readable = (value: string) => value.replaceAll("&amp;", "&").replaceAll("&#x27;", "'");

async function read(as: APIRequestContext, address: string): Promise<Read> {
  const answer = await as.get(address, { headers: { accept: "text/html" } });
  const isPage = answer.headers()["content-type"]?.startsWith("text/html");
  const html = isPage ? await answer.text() : "";
  const links = [...html.matchAll(/<a\b[^>]*>/g)].flatMap(([tag]) => attribute(tag, "href")).map(readable);
  return { status: answer.status(), ids: new Set(attribute(html, "id").map(readable)), links };
}

/** "/bills/[…]?[…]": pages of one kind. */
const kindOf = (address: string) => {
  const url = new URL(address, "http://here");
  const parts = splitLanguage(url.pathname)
    .bare.split("/")
    .map((part) => (/\d|[A-Z]/.test(part) ? "[…]" : part));
  return `${parts.slice(0, 3).join("/")}${parts.length > 3 ? "/…" : ""}?${[...url.searchParams.keys()].join()}`;
};

type Way = { origin: string; starts: string[]; mostAlike: number; isOwn: (path: string) => boolean };

/**
 * Follows every link from these pages and answers with those that lead nowhere, each with the page that it stands on. Of pages that differ by
 * an id alone, a few stand for all.
 */
async function crawl(as: APIRequestContext, { origin, starts, mostAlike, isOwn }: Way) {
  const pages = new Map<string, Promise<Read>>();
  const alike = new Map<string, number>();
  const broken = new Set<string>();
  let left = starts.map((address) => ({ address, from: "the beginning" }));
  while (left.length) {
    const next: typeof left = [];
    for (let n = 0; n < left.length; n += AT_ONCE)
      await Promise.all(
        left.slice(n, n + AT_ONCE).map(async ({ address, from }) => {
          const [page, anchor] = address.split("#") as [string, string?];
          const kind = kindOf(page);
          if (!pages.has(page)) {
            if (pages.size >= MOST_PAGES || (alike.get(kind) ?? 0) >= mostAlike) return;
            alike.set(kind, (alike.get(kind) ?? 0) + 1);
            pages.set(page, read(as, page));
            const { links } = await pages.get(page)!;
            for (const link of links) {
              const url = new URL(link, origin + page);
              const path = url.pathname + url.search + url.hash;
              if (url.origin === origin && isOwn(url.pathname) && !isLeftAlone(url)) next.push({ address: path, from: page });
            }
          }
          const { status, ids } = await pages.get(page)!;
          if (status >= 400) broken.add(`${from} → ${address}: ${status}`);
          else if (anchor && !ids.has(decodeURIComponent(anchor))) broken.add(`${from} → ${address}: no such place`);
        }),
      );
    left = next;
  }
  return { pages: pages.size, broken: [...broken].sort() };
}

const starts = {
  visitor: [paths.home, paths.services, paths.help, paths.records, paths.notices, paths.issues, paths.contact, paths.privacy, paths.status],
  resident: [paths.dashboard, paths.account, paths.help],
  clerk: [paths.staff.home, paths.staff.applications, paths.staff.messages, paths.staff.contact],
  supervisor: [paths.staff.home, paths.staff.feedback, paths.staff.status, paths.staff.people],
  works: [paths.staff.home, paths.staff.issues],
  records: [paths.staff.home, paths.staff.records],
};

for (const [who, from] of Object.entries(starts))
  for (const language of who === "visitor" ? languages : languages.slice(0, 1))
    test(`as ${who === "visitor" ? "a visitor" : who}, in ${language}, every link leads somewhere`, async ({ owner, portal, address }) => {
      test.setTimeout(120_000);
      const username = who === "visitor" ? undefined : who;
      const session = username && (await openSession(owner, (await staffAccount(owner, username)).accountId));
      const cookie = session && session.cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
      const as = await request.newContext({
        baseURL: portal.origin,
        extraHTTPHeaders: { "x-forwarded-for": address, ...(cookie && { cookie }) },
      });
      // To staff the residents' pages do not exist, and the other languages are read by themselves.
      const isStaff = username !== undefined && username !== "resident";
      const isOwn = (path: string) =>
        splitLanguage(path).language === language && (!isStaff || splitLanguage(path).bare.startsWith(paths.staff.home));
      const begin = from.map((path) => inLanguage(language, path));
      const mostAlike = language === languages[0] ? 2 : 1; // the others have the same pages in other words
      const { pages, broken } = await crawl(as, { origin: portal.origin, starts: begin, mostAlike, isOwn });
      await as.dispose();
      expect(broken).toEqual([]);
      expect(pages).toBeGreaterThan(20);
      expect(pages, "all of them were read").toBeLessThan(MOST_PAGES);
    });
