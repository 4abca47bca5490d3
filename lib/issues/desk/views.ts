import { z } from "zod";
import { openStatuses } from "@/lib/issues/workflow";

/** The saved views of the desk's queue, as they stand in its address. */
export const issueViews = ["new", "open", "late", "mine", "today", "reopened", "private", "over"] as const;
export type IssueView = (typeof issueViews)[number];

export const issueSorts = ["urgent", "promised", "oldest", "newest"] as const;

/** What the address asks for. What it says that does not exist is as if it did not say it: an old link still opens the queue. */
const wish = z.strictObject({
  view: z.enum(issueViews).catch("new"),
  category: z.string().max(60).catch(""),
  stop: z.enum(["", ...openStatuses]).catch(""),
  ward: z.string().max(60).catch(""),
  severity: z.enum(["", "1", "2", "3"]).catch(""),
  who: z.union([z.enum(["", "me", "nobody"]), z.uuid()]).catch(""),
  sort: z.enum(issueSorts).catch("urgent"),
  /** A reference, or a part of a street or of what was written. */
  q: z.string().trim().max(80).catch(""),
});

export type IssueWish = z.output<typeof wish>;

const usual = wish.parse({});

export const readIssueWish = (parameters: Record<string, unknown>): IssueWish =>
  wish.parse(Object.fromEntries(Object.keys(wish.shape).map((name) => [name, parameters[name]])));

/** The same queue as an address's query, without what is as usual; `more` comes to it, such as a place. */
export function writeIssueWish(wanted: IssueWish, more: Record<string, string> = {}): string {
  const said = Object.entries({ ...wanted, ...more }).filter(([name, value]) => value && value !== usual[name as keyof IssueWish]);
  const query = new URLSearchParams(said).toString();
  return query && `?${query}`;
}

/** A queue's query as a form brought it back, with its place and something more; what is no view or filter is left out. */
export function backToIssues(query: string, more: Record<string, string> = {}): string {
  const parameters = Object.fromEntries(new URLSearchParams(query));
  return writeIssueWish(readIssueWish(parameters), { after: parameters.after ?? "", ...more });
}

export const isNarrow = (wanted: IssueWish) =>
  (["category", "stop", "ward", "severity", "who", "q"] as const).some((name) => wanted[name] !== "");
