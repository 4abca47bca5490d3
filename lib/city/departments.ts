import { z } from "zod";
import { cityData } from "@/lib/city/city-data";
import { localised } from "@/lib/city/localised";
import data from "./departments.json";

const shape = z.strictObject({
  slug: z.string().regex(/^[a-z]+(-[a-z]+)*$/, "it must be lower-case words joined by dashes"),
  name: localised,
  does: localised,
  email: z.email("it must be an email address"),
  phone: z.string().regex(/^[\d +()-]+$/, "it must be a telephone number"),
  hours: localised,
});

const schema = z
  .array(shape)
  .min(1)
  .refine((all) => new Set(all.map(({ slug }) => slug)).size === all.length, "two departments have the same slug");

export type CityDepartment = z.output<typeof shape>;

/** Every department of the city, in the order people read them. */
export const departments = cityData("departments.json", schema, data);

/** One department by its slug. An unknown slug is a mistake of ours, not of a person. */
export function department(slug: string): CityDepartment {
  const found = departments().find((one) => one.slug === slug);
  if (!found) throw new Error(`The city has no department "${slug}".`);
  return found;
}
