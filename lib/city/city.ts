import { z } from "zod";
import { cityData } from "@/lib/city/city-data";
import { localised } from "@/lib/city/localised";
import data from "./city.json";

const zone = z.string().refine(isTimeZone, "it must be a time zone such as America/New_York");

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "it must be a time such as 08:00");

const schema = z.strictObject({
  name: localised,
  officialName: localised,
  siteName: z.hostname(),
  mailDomain: z.hostname(),
  address: z.strictObject({ line: z.string().min(1), town: z.string().min(1), postcode: z.string().min(1) }),
  phone: z.string().regex(/^[\d +()-]+$/, "it must be a telephone number"),
  /** Whom people call when life is in danger. */
  emergency: z.string().regex(/^[\d +()-]+$/, "it must be a telephone number"),
  /** How a number without a country is read: its country code, what is dialled before a national and before a foreign number, its length. */
  dialling: z.strictObject({
    country: z.string().regex(/^[1-9]\d{0,2}$/),
    trunk: z.string().regex(/^\d?$/),
    abroad: z.string().regex(/^\d{2,3}$/),
    digits: z.int().min(7).max(12),
  }),
  hours: localised,
  /** The same for machines: on working days, by the city's clocks. */
  opening: z.strictObject({ from: clock, until: clock }).refine(({ from, until }) => from < until, "it closes before it opens"),
  currency: z.string().regex(/^[A-Z]{3}$/, "it must be an ISO 4217 code such as USD"),
  /** What the city's documents are printed on. */
  paper: z.enum(["letter", "a4"]),
  timeZone: zone,
  /** Latitude and longitude, where a map of the city opens. */
  centre: z.tuple([z.number().min(-90).max(90), z.number().min(-180).max(180)]),
  locales: z.array(z.enum(["en", "es", "ar"])).min(1),
  /** For how long after a letter a decision can be objected to. */
  appealDays: z.int().min(1).max(365),
  /** Raise it when the terms change: everyone reads them again after signing in. */
  termsVersion: z.int().positive(),
});

/** What the city is called, where it is, and how to reach it. */
export const city = cityData("city.json", schema, data);

function isTimeZone(name: string) {
  try {
    return Boolean(new Intl.DateTimeFormat("en", { timeZone: name }));
  } catch {
    return false;
  }
}
