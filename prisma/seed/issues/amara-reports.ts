import { locate } from "@/lib/city/plan/locate";
import { accountOf, type Town } from "../town";
import type { Fate } from "./course";
import { makeIssue, type Ground } from "./make-issue";
import type { SeedIssue } from "./seed-issue";

const DAY_MS = 86_400_000;

type Told = [category: string, street: string, number: number, daysAgo: number, fate: Fate, words: number, photo?: boolean];

const open = (status: string): Fate => ({ status, resolution: null });

/** What the account `resident` told the city: one of each that she may come back to. */
const told: Told[] = [
  ["pothole", "quay-street", 18, 210, { status: "closed", resolution: "fixed" }, 1, true],
  ["graffiti", "high-street", 31, 150, { status: "closed", resolution: "notResponsible" }, 0],
  ["rubbish", "quay-street", 26, 38, { status: "assigned", resolution: null, reopened: "open" }, 0, true],
  ["pavement", "quay-street", 9, 21, { status: "resolved", resolution: "fixed" }, 0, true],
  ["streetlight", "high-street", 12, 6, open("scheduled"), 0],
  ["tree", "quay-street", 44, 1, open("new"), 0, true],
];

export function amaraReports(town: Town, ground: Ground): SeedIssue[] {
  const { id: accountId } = accountOf(town, "resident");
  const { partyId } = town.mandates.find((mandate) => mandate.accountId === accountId)!;
  return told.map(([category, street, number, daysAgo, fate, words, photo = false]) =>
    makeIssue(ground, {
      ...{ category, at: locate(street, number)!, fate, words, photo, by: { accountId, partyId } },
      reportedAt: new Date(ground.registry.now.getTime() - daysAgo * DAY_MS + 3_600_000),
    }),
  );
}
