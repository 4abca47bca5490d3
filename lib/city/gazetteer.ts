import { z } from "zod";
import { cityData } from "@/lib/city/city-data";
import lighthousePoint from "./gazetteer/lighthouse-point.json";
import millGreen from "./gazetteer/mill-green.json";
import oldHarbour from "./gazetteer/old-harbour.json";
import saltmarsh from "./gazetteer/saltmarsh.json";
import upperTown from "./gazetteer/upper-town.json";

const slug = z.string().regex(/^[a-z]+(-[a-z]+)*$/, "it must be lower-case words joined by dashes");
const houseNumber = z.int().positive();

const street = z.strictObject({
  slug,
  name: z.string().min(1),
  numbers: z
    .strictObject({ from: houseNumber, to: houseNumber })
    .refine(({ from, to }) => from <= to, "the first number must not be above the last"),
  /** Latitude and longitude along the middle of the road, from the lowest number to the highest. */
  line: z.array(z.tuple([z.number().min(-90).max(90), z.number().min(-180).max(180)])).min(2),
  /** Houses with several homes. */
  flats: z.array(z.strictObject({ number: houseNumber, units: z.int().min(2) })).default([]),
});

const ward = z.strictObject({ slug, name: z.string().min(1), postcode: z.string().min(1), streets: z.array(street).min(1) });

const schema = z.array(ward).refine((wards) => {
  const slugs = wards.flatMap(({ streets }) => streets.map((one) => one.slug));
  return new Set(slugs).size === slugs.length;
}, "two streets have the same slug");

export type CityStreet = z.output<typeof street>;

/** The wards of the city with their streets. */
export const gazetteer = cityData("gazetteer", schema, [oldHarbour, upperTown, saltmarsh, millGreen, lighthousePoint]);
