import { z } from "zod";
import { cityData } from "@/lib/city/city-data";
import { localised } from "@/lib/city/localised";
import data from "./landmarks.json";

const schema = z.array(
  z.strictObject({
    slug: z.string().regex(/^[a-z]+(-[a-z]+)*$/, "it must be lower-case words joined by dashes"),
    /** Latitude and longitude. */
    at: z.tuple([z.number().min(-90).max(90), z.number().min(-180).max(180)]),
    name: localised,
  }),
);

/** Places that people know by name. */
export const landmarks = cityData("plan/landmarks.json", schema, data);
