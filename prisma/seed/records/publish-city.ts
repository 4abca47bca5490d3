import { forPerson, type Registry } from "../registry";
import { hourOf } from "../city-hours";
import { addDays } from "@/lib/city/city-day";
import type { Town } from "../town";
import { meetings } from "./meetings";
import { budgets, contracts } from "./money";
import { permitRegisters, quarterlyReports } from "./registers";
import { sections, seedRecord, type SeedRecord } from "./seed-record";
import { standingPapers } from "./standing-papers";

/** What the demo city has published, and what its records desk has in hand. */
export function publishCity(town: Town) {
  const registry = forPerson(town.registry, "records");
  const streets = town.gazetteer.streets.map(({ name }) => name);
  const records = [
    ...meetings(registry, streets),
    ...budgets(registry),
    ...contracts(registry, streets),
    ...permitRegisters(registry, streets),
    ...quarterlyReports(registry, streets),
    ...standingPapers(registry, streets),
    ...inHand(registry),
  ];
  withdraw(registry, records);
  town.records.push(...records);
}

/** Drafts, and one that waits for its date. */
function inHand(registry: Registry): SeedRecord[] {
  const { today } = registry;
  const common = { department: "city-clerk", after: 0, documentedOn: addDays(today, -3) } as const;
  return [
    seedRecord(registry, {
      ...{ ...common, category: "reports", status: "draft", title: "Report on parking fines, first reading", summary: "" },
      text: sections(["Draft", "Figures of the last quarter are still missing."]),
    }),
    seedRecord(registry, {
      ...{
        ...common,
        category: "plans",
        status: "draft",
        title: "Plan for the night bus",
        summary: "Routes, hours and price of the night bus, to be read by the council first.",
      },
      text: sections(["Routes", "Two lines meet at the ferry landing every half hour."]),
    }),
    seedRecord(registry, {
      ...{
        ...common,
        category: "budgets",
        status: "scheduled",
        publishAt: hourOf(addDays(today, 9), "06:00"),
        title: "Draft budget of next year",
      },
      ...{
        department: "revenue",
        summary: "What the mayor proposes to spend next year. Public from the day it is laid before the council.",
      },
      text: sections(["In short", "The draft is balanced and keeps the property tax as it is."]),
    }),
  ];
}

/** One that had a mistake, one that said too much, and an older version whose newer one is there. */
function withdraw({ now }: Registry, records: SeedRecord[]) {
  const at = new Date(now.getTime() - 20 * 86_400_000);
  const find = (category: string, nth: number) =>
    records.filter((record) => record.category === category && record.status === "published" && record.publishedAt < at)[nth]!;
  const take = (record: SeedRecord, why: NonNullable<SeedRecord["withdrawn"]>["why"], note: string) =>
    Object.assign(record, { status: "withdrawn", withdrawn: { at, why, note } });
  take(
    find("permits-register", 3),
    "mistake",
    "Two addresses were those of another month. The right list is published with the next register.",
  );
  take(find("hearings", 2), "privacy", "It named people who had spoken. The city publishes it again without their names.");
  const newer = find("plans", 0);
  const older = find("plans", 3);
  take(older, "replaced", "");
  newer.replacesId = older.id;
}
