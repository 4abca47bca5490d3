import { z } from "zod";
import { cityData } from "@/lib/city/city-data";
import { localised } from "@/lib/city/localised";
import data from "./categories.json";

const shape = z.strictObject({
  slug: z.string().regex(/^[a-z]+(-[a-z]+)*$/, "it must be lower-case words joined by dashes"),
  name: localised,
  covers: localised,
});

const schema = z
  .array(shape)
  .min(1)
  .refine((all) => new Set(all.map(({ slug }) => slug)).size === all.length, "two categories have the same slug");

export type RecordCategory = z.output<typeof shape>;

/** The kinds of records that the city publishes, in the order people read them. */
export const recordCategories = cityData("records/categories.json", schema, data);

/** One by its slug. A city may drop a kind that old records have: those keep their slug for a name. */
export const recordCategory = (slug: string): RecordCategory =>
  recordCategories().find((one) => one.slug === slug) ?? {
    slug,
    name: { en: slug, es: slug, ar: slug },
    covers: { en: "", es: "", ar: "" },
  };
