import { z } from "zod";
import { billLines } from "@/lib/city/bill-lines";
import { cityData } from "@/lib/city/city-data";
import { departments } from "@/lib/city/departments";
import { localised, type Localised } from "@/lib/city/localised";
import data from "./fees.json";

const cents = z.int().positive();
const basisPoints = z.int().positive();

/** Water: a standing price per month, prices that rise with use, and the sewer for the same cubic metres. */
const metered = z.strictObject({
  type: z.literal("metered"),
  standingCents: cents,
  tiers: z
    .array(z.strictObject({ upToPerMonth: z.int().positive().optional(), rateCents: cents }))
    .length(3)
    .refine(
      ([first, second, last]) => (first?.upToPerMonth ?? 0) < (second?.upToPerMonth ?? 0) && !last?.upToPerMonth,
      "each tier must end above the one before it, and the last has no end",
    ),
  sewerCents: cents,
});

/** Property tax: a year's rates on the assessed value, billed in two halves. */
const assessed = z.strictObject({
  type: z.literal("assessed"),
  yearlyBp: z.record(
    z.string(),
    basisPoints.refine((rate) => rate % 2 === 0, "half of a year's rate must be whole basis points"),
  ),
  homeExemptionCents: cents,
});

/** Everything else: prices by the code of their bill line, once or per unit. */
const items = z.strictObject({
  type: z.literal("items"),
  items: z.record(z.string(), z.strictObject({ unit: z.string().optional(), rateCents: cents })),
});

const shape = z.strictObject({
  department: z.string(),
  kind: z.enum(["utility", "propertyTax", "fee", "fine"]),
  name: localised,
  rates: z.discriminatedUnion("type", [metered, assessed, items]),
});

const schema = z
  .strictObject({
    services: z.record(z.string().regex(/^[a-z][A-Za-z]*$/, "a service must be one word such as dogLicence"), shape),
    units: z.record(z.string(), localised),
    rules: z.strictObject({
      /** Kinds of bill lines in the order in which money is put to them. */
      paidFirst: z
        .array(z.enum(["arrears", "penalty", "fine", "fee", "tax", "charge"]))
        .length(6)
        .refine((kinds) => new Set(kinds).size === kinds.length, "each kind of line must stand in it once"),
      seniorRebate: z.strictObject({ fromAge: z.int().positive(), rateBp: basisPoints }),
      earlyRebate: z.strictObject({ daysBeforeDue: z.int().positive(), rateBp: basisPoints }),
      latePenalty: z.strictObject({ afterDays: z.int().positive(), rateBp: basisPoints }),
      lateFee: z.strictObject({ afterDays: z.int().positive(), feeCents: cents }),
    }),
  })
  .superRefine(({ services, units }, context) => {
    const mistake = (path: string[], message: string) => context.addIssue({ code: "custom", path: ["services", ...path], message });
    for (const [key, { department, rates }] of Object.entries(services)) {
      if (!departments().some(({ slug }) => slug === department)) mistake([key, "department"], `there is no department "${department}"`);
      if (rates.type === "metered") continue;
      const priced: Record<string, { unit?: string | undefined }> =
        rates.type === "items" ? rates.items : Object.fromEntries(Object.keys(rates.yearlyBp).map((code) => [code, {}]));
      for (const [code, { unit }] of Object.entries(priced)) {
        if (!(code in billLines())) mistake([key, "rates", code], `"${code}" has no words in bill-lines.json`);
        if (unit && !(unit in units)) mistake([key, "rates", code], `"${unit}" is not one of the units`);
      }
    }
  });

export type Fee = z.output<typeof shape>;
export type BillKind = Fee["kind"];

/** The fee table: what each service costs, and the city's rebates and penalties. */
export const fees = cityData("fees.json", schema, data);

/** The fee of one service. An unknown service is a mistake of ours, not of a person. */
export function fee(service: string): Fee {
  const found = fees().services[service];
  if (!found) throw new Error(`The fee table has no service "${service}".`);
  return found;
}

/** What a service is called; a service that has left the table shows its key. */
export const serviceName = (service: string): Localised => fees().services[service]?.name ?? { en: service, es: service, ar: service };

/** How a price reads after its amount: "per m³", "per month". */
export const unitName = (unit: string): Localised => fees().units[unit] ?? { en: unit, es: unit, ar: unit };
