import type { SeedNote } from "./seed-desk";
import { minutes, type Work } from "./work";

const texts = [
  "Called at noon, nobody was there. Will try again tomorrow.",
  "Papers are whole. The copy of the deed is old, but nothing has changed since.",
  "Same address as a case of last spring; that one was fine.",
  "The applicant asked when it will be done. Told them the promised day.",
  "Spoke to public works: they have no pipes there.",
  "Looked it up in the register. It fits.",
  "Second look wanted: I know the neighbour.",
  "Fee was paid at once, nothing open.",
];

/** What colleagues tell each other; the applicant never reads it. */
export function notesOf({ registry, team, application }: Work): SeedNote[] {
  const { random, newId } = registry;
  const begun = application.events.filter(({ kind }) => kind === "stageBegan");
  const count = begun.length && random.chance(application.decidedAt ? 0.15 : 0.5) ? random.between(1, 2) : 0;
  return Array.from({ length: count }, (_, index) => {
    const at = minutes(begun[Math.min(index, begun.length - 1)]!.at, 3 + index * 4);
    const author = index ? team.clerk : team.decider;
    return { id: newId(at), key: newId(at), author, text: texts[(random.int(4) + index * 4) % texts.length]!, at };
  });
}
