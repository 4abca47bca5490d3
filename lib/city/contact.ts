import { z } from "zod";
import { cityData } from "@/lib/city/city-data";
import { departments } from "@/lib/city/departments";
import { localised } from "@/lib/city/localised";
import data from "./contact.json";

const topic = z.strictObject({
  slug: z.string().regex(/^[a-z]+(-[a-z]+)*$/, "it must be lower-case words joined by dashes"),
  /** Whose desk answers. */
  department: z.string().refine((slug) => departments().some((one) => one.slug === slug), "there is no such department"),
  name: localised,
  hint: localised,
});

const schema = z
  .array(topic)
  .min(1)
  .refine((all) => new Set(all.map(({ slug }) => slug)).size === all.length, "two topics have the same slug");

/** What people write to the city about, in the order they read it. */
export const contactTopics = cityData("contact.json", schema, data);

export const contactTopic = (slug: string) => contactTopics().find((one) => one.slug === slug);
