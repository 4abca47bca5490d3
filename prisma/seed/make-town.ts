import { applyToCity } from "./applications/apply-to-city";
import type { Pictures } from "./applications/pictures";
import { reportProblems } from "./issues/report-problems";
import { writeToCity } from "./messages/write-to-city";
import { publishCity } from "./records/publish-city";
import { settleAmara } from "./residents/amara";
import { settleBrandts } from "./residents/brandts";
import { settleJoanna, settleMateo } from "./residents/joanna-and-mateo";
import { settleLayla } from "./residents/layla";
import { setMoneyDesk } from "./residents/money-desk";
import { settleNeighbours, startPayments } from "./residents/neighbours";
import { foundTown, type Town } from "./town";

/** The whole demo city in memory. Who moves in first has no influence on the lives of the others. */
export function makeTown(now: Date, passwordHash: string, pictures?: Pictures): Town {
  const town = foundTown(now, passwordHash, pictures);
  const people = [settleAmara, settleJoanna, settleMateo, settleLayla, settleBrandts, settleNeighbours];
  for (const settle of [...people, startPayments, setMoneyDesk, applyToCity, writeToCity, reportProblems, publishCity]) settle(town);
  return town;
}
