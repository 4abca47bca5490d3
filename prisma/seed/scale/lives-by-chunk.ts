import { setImmediate as turn } from "node:timers/promises";
import { numberReceipts } from "../bills/seed-payment";
import type { Registry } from "../registry";
import type { ExistingCity } from "./existing-city";
import { scaleOffice } from "./citizen-applications";
import { scaleLife, withTold, type ToldLife } from "./scale-life";

/** Citizens in memory at a time: twice this, as the next ones are made while the last ones are sent. */
const CHUNK = 400;
/** Lives between two looks at the connection, so that the database never waits long. */
const AT_ONCE = 5;

/** Every generated citizen, on from those that were generated before. */
export async function* livesByChunk(
  registry: Registry,
  city: ExistingCity,
  citizens: number,
  passwordHash: string,
): AsyncGenerator<ToldLife[]> {
  const office = scaleOffice(city.desks);
  const make = async (first: number) => {
    const lives = [];
    for (let n = first; n < Math.min(first + CHUNK, citizens); n++) {
      lives.push(scaleLife(registry, city.generated + n + 1, city, office, passwordHash));
      if (n % AT_ONCE === 0) await turn();
    }
    numberReceipts(
      lives.flatMap(({ payments }) => payments),
      city.receipts,
    );
    return lives.map((life) => withTold(registry, life));
  };
  let next = make(0);
  for (let first = 0; first < citizens; first += CHUNK) {
    const chunk = await next;
    next = make(first + CHUNK);
    yield chunk;
  }
  await next;
}
