import { z } from "zod";
import { findCategory } from "@/lib/city/issues/categories";
import { gazetteer } from "@/lib/city/gazetteer";

export const states = ["open", "ended"] as const;
export const spans = { week: 7, month: 30, quarter: 90, year: 365 } as const;
export type Span = keyof typeof spans;

/** What a reader of the public list wants to see; empty where they said nothing, or nothing that we know. */
export type IssueWish = { q: string; category: string; ward: string; state: "" | (typeof states)[number]; since: "" | Span };

const LONGEST = 100;
const known = (is: (text: string) => boolean) => z.string().refine(is).catch("");

const shape = z.object({
  q: z
    .string()
    .transform((text) => text.trim().slice(0, LONGEST))
    .catch(""),
  category: known((slug) => Boolean(findCategory(slug))),
  ward: known((slug) => gazetteer().some((ward) => ward.slug === slug)),
  state: z.enum(["", ...states]).catch(""),
  since: z.enum(["", ...(Object.keys(spans) as Span[])]).catch(""),
});

/** The wish that an address says: an address that somebody changed by hand shows something, too. */
export const readIssueWish = (said: Record<string, unknown>): IssueWish => shape.parse(said);

/** The same as the query of an address, without what was not said. */
export function writeIssueWish(wish: Partial<IssueWish>, more: Record<string, string | undefined> = {}): string {
  const said = Object.entries({ ...wish, ...more }).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return said.length ? `?${new URLSearchParams(said)}` : "";
}

export const isNarrow = (wish: IssueWish) => Object.values(wish).some(Boolean);
