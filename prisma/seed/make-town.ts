import { writeToCity } from "./messages/write-to-city";
import { settleAmara } from "./residents/amara";
import { settleBrandts } from "./residents/brandts";
import { settleJoanna, settleMateo } from "./residents/joanna-and-mateo";
import { settleLayla } from "./residents/layla";
import { setMoneyDesk } from "./residents/money-desk";
import { settleNeighbours, startPayments } from "./residents/neighbours";
import { foundTown, type Town } from "./town";

/** The whole demo city in memory. Who moves in first has no influence on the lives of the others. */
export function makeTown(now: Date, passwordHash: string): Town {
  const town = foundTown(now, passwordHash);
  const people = [settleAmara, settleJoanna, settleMateo, settleLayla, settleBrandts, settleNeighbours];
  for (const settle of [...people, startPayments, setMoneyDesk, writeToCity]) settle(town);
  return town;
}
