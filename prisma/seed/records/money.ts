import { addMonths } from "@/lib/city/add-months";
import type { Registry } from "../registry";
import { filler, inWords } from "./council";
import papers from "./papers.json";
import { sections, seedRecord, type SeedRecord } from "./seed-record";

const YEARS = 7;
const dollars = (thousands: number) => `$${(thousands * 1_000).toLocaleString("en-US")}`;

/** Budgets, accounts and audits of some years. */
export function budgets(registry: Registry): SeedRecord[] {
  const { random, today } = registry;
  const thisYear = Number(today.slice(0, 4));
  return Array.from({ length: YEARS }, (_, back) => thisYear - back).flatMap((year) => {
    const lines = [
      "Streets and footways",
      "Water and sewers",
      "Parks and trees",
      "Libraries",
      "Housing",
      "Staff and buildings",
      "Reserves",
    ];
    const amounts = lines.map((line) => `${line}: ${dollars(random.between(900, 14_000))}.`);
    const common = { category: "budgets", department: "revenue" } as const;
    return [
      seedRecord(registry, {
        ...{ ...common, documentedOn: `${year - 1}-12-15`, number: `Budget ${year}`, title: `Budget of the city for ${year}` },
        summary: `What the city plans to spend in ${year}, by department, and where the money comes from.`,
        text: sections(
          [
            "In short",
            `The budget of ${year} is balanced. Property tax rises by ${random.between(1, 3)} in a hundred; fees of permits stay as they are.`,
          ],
          ["What is spent", ...amounts],
          [
            "Where it comes from",
            "Property tax brings two thirds, water and refuse a quarter, grants of the state the rest.",
            "The reserve covers two months of all payments.",
          ],
        ),
      }),
      ...(`${year}-06-10` <= today
        ? [
            seedRecord(registry, {
              ...{ ...common, documentedOn: `${year}-06-10`, number: `Accounts ${year - 1}`, title: `Accounts and audit of ${year - 1}` },
              summary: `What the city spent in ${year - 1}, compared with its budget, and what the auditors found.`,
              text: sections(
                [
                  "Opinion of the auditors",
                  `The accounts of ${year - 1} give a true picture. ${random.between(2, 6)} findings of the year before were put right.`,
                ],
                ["Compared with the budget", ...amounts.slice(0, 4), "Snow cost more than planned, streets less."],
                ["Findings", "Two invoices were paid twice and were paid back. Petty cash is now counted every week."],
              ),
            }),
          ]
        : []),
    ];
  });
}

/** Contracts with those who work for the city; people are not named. */
export function contracts(registry: Registry, streets: readonly string[]): SeedRecord[] {
  const { random, today } = registry;
  return [0, 1, 2].flatMap((round) =>
    papers.works.map(([work, firm, department], index) => {
      const street = random.pick(streets);
      const fill = filler(random, street);
      const day = addMonths(today, -(round * 12 + index) - 1);
      const name = fill(work!);
      const price = dollars(random.between(12, 1_400));
      return seedRecord(registry, {
        ...{ category: "contracts", department: department!, documentedOn: day, number: `C-${day.slice(0, 4)}-${String(index + 11)}` },
        ...{ title: `Contract: ${name}`, place: work!.includes("{street}") ? street : "" },
        summary: `${firm} does this for the city for ${price}.`,
        text: sections(
          [
            "Who and what",
            `The City of Harbourton and ${firm} agree on this: ${name[0]!.toLowerCase()}${name.slice(1)}.`,
            `Signed on ${inWords(day)}.`,
          ],
          ["Price and time", `The price is ${price}, paid as the work goes on. The work takes ${random.between(2, 30)} weeks.`],
          [
            "How it was awarded",
            `${random.between(2, 6)} bids came in after a public offer of three weeks. The lowest bid that met every condition was taken.`,
          ],
          ["Conditions", "Wages are those of the trade. Footways stay open for wheelchairs. What is damaged is repaired within a week."],
        ),
      });
    }),
  );
}
