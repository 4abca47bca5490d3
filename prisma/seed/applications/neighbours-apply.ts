import { addDays } from "@/lib/city/city-day";
import { findService } from "@/lib/services/catalogue";
import type { Team } from "../desk/team";
import { newAccount, newMandate } from "../people/seed-account";
import { anyName, type SeedPerson } from "../people/seed-person";
import { forPerson, type Registry } from "../registry";
import type { Town } from "../town";
import { answersOf } from "./answers/answers-of";
import { lastYear, pastStory } from "./past-year";
import { over, underWay, unsent, type Case } from "./neighbour-cases";
import type { Applicant, Story } from "./story";
import { workingDaysBefore } from "./working-days";

type Free = Record<SeedPerson["kind"], SeedPerson[]>;
type Add = (registry: Registry, who: Applicant, story: Story) => void;

/** Enough neighbours for every desk of the city, with an account each: who is on the way now, and whose case was decided in the last year. */
export function neighboursApply(town: Town, teams: ReadonlyMap<string, Team>, add: Add) {
  const known = new Map<string, Applicant>();
  const everybody = freeNeighbours(town);
  const waiting: Free = { citizen: [...everybody.citizen], business: [...everybody.business] };
  const applicant = (registry: Registry, person: SeedPerson) => {
    const found = known.get(person.partyId) ?? newApplicant(town, registry, person, known.size + 1);
    known.set(person.partyId, found);
    return found;
  };
  const cases = [...underWay.map((one) => [one, "work"] as const), ...[...over, ...unsent].map((one) => [one, "days"] as const)];
  for (const [index, [one, unit]] of cases.entries()) {
    const registry = forPerson(town.registry, `case ${index}`);
    const kind = findService(one[0])!.who[0]!;
    const free = waiting[kind].length ? waiting[kind] : waiting.citizen;
    const [person] = free.splice((index * 7) % free.length, 1);
    const who = applicant(registry, person!);
    add(registry, who, caseStory(registry, who, one, unit));
    for (const renewed of one[3]?.renewed ? [one[3].renewed] : [])
      add(registry, who, caseStory(registry, who, [findService(one[0])!.issues.renewedBy!, "issued", renewed], unit));
  }
  for (const pace of lastYear)
    for (let n = 0; n < pace[1]; n++) {
      const registry = forPerson(town.registry, `past ${pace[0]} ${n}`);
      const { who, department } = findService(pace[0])!;
      const all = everybody[who[0]!];
      const person = all[(n * 31 + pace[0].length * 17) % all.length]!;
      const canRefuse = teams.get(department)!.second !== undefined;
      add(registry, applicant(registry, person), pastStory({ registry, who: applicant(registry, person), canRefuse }, pace, n));
    }
}

function caseStory(registry: Registry, who: Applicant, [service, status, ago, more]: Case, unit: "work" | "days"): Story {
  const day = unit === "work" ? workingDaysBefore(registry.today, ago) : addDays(registry.today, -ago);
  return { service, status, day, answers: answersOf[service]!(who, registry, day), ...more };
}

/** Nobody who is in the middle of paying: their bills are held. */
function freeNeighbours({ people, payments, mandates }: Town): Free {
  const taken = new Set(mandates.map(({ partyId }) => partyId));
  for (const { status, failure, partyId } of payments)
    if (["created", "started", "submitted"].includes(status) || failure === "mismatch") taken.add(partyId);
  const free = people.filter(({ partyId }) => !taken.has(partyId));
  return { citizen: free.filter(({ kind }) => kind === "citizen"), business: free.filter(({ kind }) => kind === "business") };
}

function newApplicant(town: Town, registry: Registry, person: SeedPerson, number: number): Applicant {
  const name = person.kind === "citizen" ? person.name : anyName(registry);
  const username = `${plain(name)}.${number}`;
  const account = newAccount(registry, { username, displayName: name, email: `${username}@post.example` }, null, town.foundedAt);
  town.accounts.push(account);
  const mandate = person.kind === "citizen" ? "self" : "owner";
  town.mandates.push(newMandate(registry, mandate, account.id, person.partyId, town.foundedAt));
  return { person, account: { id: account.id, name, email: account.email } };
}

/** A name as an address has it: zoe.abara. */
const plain = (name: string) =>
  name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z]+/g, ".");
