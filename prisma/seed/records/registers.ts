import { addMonths } from "@/lib/city/add-months";
import { date } from "@/lib/format";
import { firstOfMonth, lastOfMonth } from "../months";
import type { Registry } from "../registry";
import { sections, seedRecord, type SeedRecord } from "./seed-record";

const MONTHS = 24;
const kinds = [
  "new roof",
  "rear extension",
  "shop front",
  "loft",
  "solar panels",
  "change of use to a café",
  "fence over six feet",
  "demolition of a shed",
];

/** The permits of each month, by address and never by name. */
export function permitRegisters(registry: Registry, streets: readonly string[]): SeedRecord[] {
  const { random, today } = registry;
  return Array.from({ length: MONTHS }, (_, back) => {
    const day = lastOfMonth(addMonths(firstOfMonth(today), -back - 1));
    const month = date("en", new Date(day), "month", "UTC");
    const permits = Array.from({ length: random.between(7, 14) }, () => {
      const place = `${random.between(1, 60)} ${random.pick(streets)}`;
      return `${place}: ${random.pick(kinds)}, ${random.chance(0.85) ? "approved" : "refused"}.`;
    });
    return seedRecord(registry, {
      ...{ category: "permits-register", department: "permits", documentedOn: day, title: `Permits register, ${month}` },
      summary: `${permits.length} building permits were decided in ${month}. Addresses and decisions, without names.`,
      text: sections(
        ["Building permits", ...permits],
        ["Objections", "Neighbours may object within 30 days. Plans can be seen at the Permits Centre."],
      ),
    });
  });
}

/** Measured every quarter. */
export function quarterlyReports(registry: Registry, streets: readonly string[]): SeedRecord[] {
  const { random, today } = registry;
  return Array.from({ length: 9 }, (_, back) => lastOfMonth(addMonths(firstOfMonth(today), -3 * back - 1))).flatMap((day) => {
    const month = date("en", new Date(day), "month", "UTC");
    const common = { category: "reports", documentedOn: day } as const;
    const worst = random.pick(streets);
    return [
      seedRecord(registry, {
        ...{ ...common, department: "water-billing", title: `Drinking water quality, quarter to ${month}` },
        summary: "Every sample of the quarter compared with the limits of the law.",
        text: sections(
          ["In short", `${random.between(180, 260)} samples were taken at ${random.between(20, 40)} taps. All were within the limits.`],
          [
            "Lead",
            `The highest value was ${random.between(2, 9)} parts per billion; the limit is 15. Homes with old pipes can have their water tested for nothing.`,
          ],
          ["Hardness and chlorine", `Hardness was ${random.between(90, 130)} milligrams a litre, chlorine ${random.between(4, 9) / 10}.`],
        ),
      }),
      seedRecord(registry, {
        ...{ ...common, department: "public-works", title: `State of the streets, quarter to ${month}`, place: worst },
        summary: `Potholes, lights and footways: what was reported, what was repaired and how fast. ${worst} was worst.`,
        text: sections(
          [
            "Potholes",
            `${random.between(40, 190)} potholes were reported, and nine in ten were filled within five working days. Most were on ${worst}.`,
          ],
          [
            "Street lights",
            `${random.between(12, 60)} lights were out. A light is repaired within three working days, unless the cable is broken.`,
          ],
          [
            "Footways",
            "Every footway of the old harbour was walked with a wheelchair. Loose stones are marked and relaid within the month.",
          ],
        ),
      }),
    ];
  });
}
