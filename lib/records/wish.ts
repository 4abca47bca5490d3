import { z } from "zod";
import { departments } from "@/lib/city/departments";
import { recordCategories } from "@/lib/city/records/categories";

export const recordSorts = ["best", "newest", "oldest"] as const;

/** What somebody looks for among the published records, as the address says it. What makes no sense is as if it were not said. */
export type RecordWish = {
  q: string;
  category: string;
  department: string;
  year: string;
  from: string;
  to: string;
  sort: (typeof recordSorts)[number];
};

type Said = Partial<Record<keyof RecordWish, string | undefined>>;

const LONGEST = 200;
const day = z.iso.date().catch("");
const years = /^(1[6-9]|20|21)\d\d$/;

export function readWish(said: Said): RecordWish {
  const q = (said.q ?? "").replace(/[\p{Cc}\p{Cs}]/gu, " ").trim().slice(0, LONGEST); // prettier-ignore
  const known = (slug: string | undefined, all: readonly { slug: string }[]) => (all.some((one) => one.slug === slug) ? slug! : "");
  const sort = recordSorts.find((one) => one === said.sort);
  return {
    q,
    category: known(said.category, recordCategories()),
    department: known(said.department, departments()),
    year: years.test(said.year ?? "") ? said.year! : "",
    from: day.parse(said.from ?? ""),
    to: day.parse(said.to ?? ""),
    sort: sort && (q || sort !== "best") ? sort : q ? "best" : "newest",
  };
}

/** The address's query of a wish, and of a part of it changed; what goes without saying is left out. */
export function writeWish(wish: RecordWish, change: Partial<RecordWish> & { after?: string } = {}): string {
  const all = { ...wish, ...change };
  const usual = all.q ? "best" : "newest";
  const query = new URLSearchParams(
    Object.entries({ ...all, sort: all.sort === usual ? "" : all.sort }).filter((pair): pair is [string, string] => Boolean(pair[1])),
  );
  return query.size ? `?${query}` : "";
}

/** Whether a list is narrowed by something other than words. */
export const isNarrowed = ({ category, department, year, from, to }: RecordWish) => Boolean(category || department || year || from || to);
