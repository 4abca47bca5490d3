import { z } from "zod";
import { cityData } from "@/lib/city/city-data";
import { issueCategories } from "@/lib/city/issues/categories";
import { localised } from "@/lib/city/localised";
import data from "./replies.json";

const slug = z.string().regex(/^[a-z]+(-[a-z]+)*$/, "it must be lower-case words joined by dashes");

/** A gap in the text, written as {name}: a day from today on, a count, or a few words. */
const field = z.strictObject({
  name: z.string().regex(/^[a-z]+$/, "it must be one word in small letters"),
  kind: z.enum(["day", "count", "words"]),
  label: localised,
});

const gaps = (text: string) => [...text.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name!).toSorted();

const reply = z
  .strictObject({
    slug,
    /** With which step of the works desk it is offered. */
    step: z.enum(["triage", "assign", "schedule", "resolve", "close", "refer"]),
    /** Where it is said only of some problems. */
    categories: z
      .array(slug.refine((one) => issueCategories().some((category) => category.slug === one), "there is no such category"))
      .optional(),
    text: localised,
    fields: z.array(field).default([]),
  })
  .refine(
    ({ text, fields }) =>
      Object.values(text).every(
        (one) =>
          gaps(one).join() ===
          fields
            .map(({ name }) => name)
            .toSorted()
            .join(),
      ),
    "each text must have a gap for each field, and no other",
  );

export type IssueReply = z.output<typeof reply>;

/** What staff answer again and again, ready to be sent or changed. */
export const issueReplies = cityData("issues/replies.json", z.array(reply), data);

/** The answers that fit a report of this category; those for it alone come first. */
export const repliesFor = (category: string) =>
  issueReplies()
    .filter(({ categories }) => !categories || categories.includes(category))
    .sort((one, other) => Number(!one.categories) - Number(!other.categories));

/** One of them by its slug, where it fits. */
export const findReply = (category: string, reply: string): IssueReply | undefined =>
  repliesFor(category).find(({ slug: one }) => one === reply);
