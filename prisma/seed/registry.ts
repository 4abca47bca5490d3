import { randomFrom, type Random } from "./random";
import { rowIds, type NewId } from "./row-ids";
import { uniqueReferences } from "./unique-references";

/** What everything in one seeding draws from and counts with. */
export type Registry = {
  seed: string;
  now: Date;
  /** The city's day at `now`, as `2027-02-11`. */
  today: string;
  random: Random;
  newId: NewId;
  newRef: (prefix: string) => string;
};

/** The same arguments give the same registry, and so the same rows. */
export function newRegistry(now: Date, today: string, seed: string, firstReference = 0): Registry {
  return { seed, now, today, random: randomFrom(seed), newId: rowIds(randomFrom(`${seed} ids`)), newRef: uniqueReferences(firstReference) };
}

/** The same registry with draws of its own, so that a change to one person's life leaves everybody else's as it was. */
export const forPerson = (registry: Registry, who: string): Registry => ({ ...registry, random: randomFrom(`${registry.seed} ${who}`) });
