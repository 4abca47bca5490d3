import { z } from "zod";

/** The saved views of the queue, as they stand in its address. */
export const queueViews = ["mine", "open", "unassigned", "today", "late", "waiting", "decided"] as const;
export type QueueView = (typeof queueViews)[number];

export const stops = [
  "submitted",
  "intakeCheck",
  "inReview",
  "inspection",
  "pendingDecision",
  "actionRequired",
  "approvedAwaitingPayment",
] as const;
export const sorts = ["due", "newest"] as const;

/** What the address asks for. What it says that does not exist is as if it did not say it: an old link still opens the queue. */
const wish = z.strictObject({
  view: z.enum(queueViews).catch("open"),
  service: z.string().max(60).catch(""),
  stop: z.enum(["", ...stops]).catch(""),
  who: z.union([z.enum(["", "me", "nobody"]), z.uuid()]).catch(""),
  sort: z.enum(sorts).catch("due"),
  /** A reference, or a part of what a case is about or of who applies. */
  q: z.string().trim().max(80).catch(""),
});

export type QueueWish = z.output<typeof wish>;

export const readWish = (parameters: Record<string, unknown>): QueueWish =>
  wish.parse(Object.fromEntries(Object.keys(wish.shape).map((name) => [name, parameters[name]])));

/** The same queue as an address's query, without what is as usual; `more` comes to it, such as a place. */
export function writeWish(wanted: QueueWish, more: Record<string, string> = {}): string {
  const usual: QueueWish = { view: "open", service: "", stop: "", who: "", sort: "due", q: "" };
  const said = Object.entries({ ...wanted, ...more }).filter(([name, value]) => value && value !== usual[name as keyof QueueWish]);
  const query = new URLSearchParams(said).toString();
  return query && `?${query}`;
}

/** A queue's query as a form brought it back, with its place and something more; what is no view or filter is left out. */
export function goBack(query: string, more: Record<string, string> = {}): string {
  const parameters = Object.fromEntries(new URLSearchParams(query));
  return writeWish(readWish(parameters), { after: parameters.after ?? "", ...more });
}
