import { z } from "zod";

export const helpGroups = ["account", "money", "applications", "city", "site"] as const;

const words = z.string().trim().min(1);

/** What stands above a help page: one `name: value` a line, nothing else. */
export const frontMatter = z.strictObject({
  title: words.max(60, "it is longer than 60 characters"),
  lead: words.max(140, "it is longer than 140 characters"),
  group: z.enum(helpGroups, `it must be one of ${helpGroups.join(", ")}`),
  /** As people ask it, and the short answer: both stand on the first page of the help. */
  question: words.max(100, "it is longer than 100 characters"),
  answer: words.max(240, "it is longer than 240 characters"),
  /** What else people type when they look for it. */
  words: words.transform((text) => text.split(/[,،]/).map((word) => word.trim())).pipe(z.array(z.string().min(1)).min(3)),
  /** When somebody last read it beside the portal. */
  checked: z.iso.date("it must be a date such as 2026-11-23"),
});
export type FrontMatter = z.output<typeof frontMatter>;

/** The lines between the two rules as names and values. A line that is neither is given back as it is, so that the shape refuses it. */
export const linesOf = (text: string): Record<string, string> =>
  Object.fromEntries(
    text
      .split("\n")
      .filter((line) => line.trim())
      .map((line) => {
        const [, name, value] = /^(\w+): (.+)$/.exec(line) ?? [];
        return name ? [name, value!] : [line, ""];
      }),
  );
