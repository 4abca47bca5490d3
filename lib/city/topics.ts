import { z } from "zod";
import { cityData } from "@/lib/city/city-data";
import { localised } from "@/lib/city/localised";
import data from "./topics.json";

const topic = z.strictObject({
  slug: z.string().regex(/^[a-z]+(-[a-z]+)*$/, "it must be lower-case words joined by dashes"),
  /** Beside the topic's services on the home page. */
  picture: z.enum(["house", "shop", "passport", "parking", "paw", "records", "book", "person", "collection"]),
  name: localised,
  covers: localised,
});

const schema = z
  .array(topic)
  .min(1)
  .max(8, "people find their way among eight topics at most")
  .refine((all) => new Set(all.map(({ slug }) => slug)).size === all.length, "two topics have the same slug");

/** What services are grouped by, in the order people read them. */
export const topics = cityData("topics.json", schema, data);
