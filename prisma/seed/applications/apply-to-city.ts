import { addDays } from "@/lib/city/city-day";
import { findService } from "@/lib/services/catalogue";
import { addMatters, accountOf, type Town } from "../town";
import { newAccount, newMandate } from "../people/seed-account";
import { anyName, type SeedPerson } from "../people/seed-person";
import { forPerson } from "../registry";
import { answersOf } from "./answers/answers-of";
import { amaraStories, joannaStories } from "./amara-stories";
import { apply } from "./apply";
import { bakeryStories } from "./bakery-stories";
import { clerksOf } from "./desks";
import { over, underWay, unsent, type Case } from "./neighbour-cases";
import { paper } from "./paper";
import type { Applicant, Story } from "./story";
import { workingDaysBefore } from "./working-days";

/** What everybody has applied for: the demo's own people, and enough neighbours for every desk of the city. */
export function applyToCity(town: Town) {
  const own = { resident: amaraStories, "resident-totp": joannaStories, business: bakeryStories };
  for (const [username, stories] of Object.entries(own)) {
    const registry = forPerson(town.registry, `applications of ${username}`);
    const who = ownApplicant(town, username);
    for (const story of stories(who, registry)) add(town, registry, who, story);
  }
  const cases = [...underWay.map((one) => [one, "work"] as const), ...[...over, ...unsent].map((one) => [one, "days"] as const)];
  const waiting = freeNeighbours(town);
  for (const [index, [one, unit]] of cases.entries()) neighbour(town, waiting, index, one, unit);
}

function add(town: Town, registry: Town["registry"], who: Applicant, story: Story) {
  const { application, bills, payments } = apply(registry, { clerks: clerksOf(town), portrait: town.portrait, paper }, who, story);
  town.applications.push(application);
  addMatters(town, { bills, payments });
}

/** The account with whom it acts for: its business, else the person themselves. */
function ownApplicant(town: Town, username: string): Applicant {
  const { id, displayName: name, email } = accountOf(town, username);
  const mandates = town.mandates.filter(({ accountId }) => accountId === id);
  const { partyId } = mandates.find(({ kind }) => kind === "owner") ?? mandates[0]!;
  return { account: { id, name, email }, person: town.people.find((person) => person.partyId === partyId)! };
}

type Free = Record<SeedPerson["kind"], SeedPerson[]>;

/** Nobody who is in the middle of paying: their bills are held. */
function freeNeighbours({ people, payments, mandates }: Town): Free {
  const taken = new Set(mandates.map(({ partyId }) => partyId));
  for (const { status, failure, partyId } of payments)
    if (["created", "started", "submitted"].includes(status) || failure === "mismatch") taken.add(partyId);
  const free = people.filter(({ partyId }) => !taken.has(partyId));
  return { citizen: free.filter(({ kind }) => kind === "citizen"), business: free.filter(({ kind }) => kind === "business") };
}

function neighbour(town: Town, free: Free, index: number, [service, status, ago, more]: Case, unit: "work" | "days") {
  const registry = forPerson(town.registry, `case ${index}`);
  const kind = findService(service)!.who[0]!;
  const waiting = free[kind].length ? free[kind] : free.citizen;
  const [person] = waiting.splice((index * 7) % waiting.length, 1);
  const name = person!.kind === "citizen" ? person!.name : anyName(registry);
  const username = `${plain(name)}.${index + 1}`;
  const account = newAccount(registry, { username, displayName: name, email: `${username}@post.example` }, null, town.foundedAt);
  town.accounts.push(account);
  const mandate = person!.kind === "citizen" ? "self" : "owner";
  town.mandates.push(newMandate(registry, mandate, account.id, person!.partyId, town.foundedAt));
  const who = { person: person!, account: { id: account.id, name, email: account.email } };
  const day = unit === "work" ? workingDaysBefore(registry.today, ago) : addDays(registry.today, -ago);
  add(town, registry, who, { service, status, day, answers: answersOf[service]!(who, registry, day), ...more });
}

/** A name as an address has it: zoe.abara. */
const plain = (name: string) =>
  name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z]+/g, ".");
