import { z } from "zod";
import { addDays, cityDay } from "@/lib/city/city-day";
import { cityData } from "@/lib/city/city-data";
import { localised, type Localised } from "@/lib/city/localised";
import data from "./notices.json";

const shape = z
  .strictObject({
    slug: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "it must be lower-case words joined by dashes"),
    /** Days from today: the demo's notices are always current. */
    from: z.int(),
    until: z.int(),
    /** How the dates read: until 19 February, 15 to 20 February, by 5 March, on 11 March. */
    says: z.enum(["until", "between", "by", "on"]),
    ward: z.string().optional(),
    title: localised,
    text: localised,
  })
  .refine(({ from, until }) => from <= until, "it ends before it begins");

const file = cityData("notices.json", z.array(shape), data);

export type Notice = {
  slug: string;
  from: string;
  until: string;
  says: "until" | "between" | "by" | "on";
  ward?: string;
  title: Localised;
  text: Localised;
};

/** The city's notices that still matter at an instant, soonest end first. Days are the city's own, as `2027-02-18`. */
export function notices(now: Date): Notice[] {
  const today = cityDay(now);
  return file()
    .map((notice) => ({ ...notice, from: addDays(today, notice.from), until: addDays(today, notice.until) }))
    .filter(({ until }) => until >= today)
    .sort((a, b) => a.until.localeCompare(b.until));
}
