import { addDays } from "@/lib/city/city-day";
import { date } from "@/lib/format";
import { addMonths } from "@/lib/city/add-months";
import { firstOfMonth } from "../months";
import type { Random } from "../random";
import items from "./items.json";

export type Item = { heading: string; text: string; motion: string; place: string };

const members = ["Osei", "Lindqvist", "Navarro", "Petrov", "Delacroix", "Kimura", "Oyelaran", "Whitfield"];
export const presence = `Present: Mayor Elena Marchetti in the chair; Councillors ${members.join(", ")}.`;

export const inWords = (day: string) => date("en", new Date(day), "day", "UTC");

/** The days on which the council met, the first and third Tuesday of each month, newest first. */
export function meetingDays(today: string, months: number): string[] {
  const days: string[] = [];
  for (let back = -1; back < months; back++) {
    const first = firstOfMonth(addMonths(firstOfMonth(today), -back));
    const weekday = new Date(first).getUTCDay();
    const tuesday = addDays(first, (9 - weekday) % 7);
    days.push(addDays(tuesday, 14), tuesday);
  }
  return days.sort().reverse();
}

/** What is discussed at a meeting: different things at each, on streets of the city. */
export function itemsOf(random: Random, streets: readonly string[], count: number): Item[] {
  const left = [...items];
  return Array.from({ length: count }, (_, index) => {
    const [{ title, text, motion }] = left.splice(random.int(left.length), 1) as [(typeof items)[number]];
    const street = random.pick(streets);
    const fill = filler(random, street);
    return {
      heading: `${index + 3}. ${fill(title)}`,
      text: fill(text),
      motion: fill(motion),
      place: title.includes("{street}") ? street : "",
    };
  });
}

/** The same numbers wherever a sentence names one. */
export function filler(random: Random, street: string) {
  const known: Record<string, string> = {
    street,
    n: String(random.between(6, 48)),
    m: String(random.between(60, 420)),
    amount: (random.between(18, 890) * 1_000).toLocaleString("en-US"),
    small: (random.between(4, 20) * 1_000).toLocaleString("en-US"),
  };
  return (text: string) => text.replace(/\{(\w+)\}/g, (_, name: string) => known[name]!);
}

export const memberOf = (random: Random) => `Councillor ${random.pick(members)}`;
