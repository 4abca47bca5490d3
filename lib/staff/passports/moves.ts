import type { PassportMove } from "@/lib/staff/passports/schema";

/** What may follow what after a passport was approved; a book that is lost is cancelled, and printing begins anew. */
const follows: Record<PassportMove["to"], (string | null)[]> = {
  printing: [null],
  shipped: ["printing"],
  readyForPickup: ["printing"],
  collected: ["readyForPickup"],
};

export const movesFrom = (tracking: string | null): PassportMove["to"][] =>
  (Object.keys(follows) as PassportMove["to"][]).filter((to) => follows[to].includes(tracking));
