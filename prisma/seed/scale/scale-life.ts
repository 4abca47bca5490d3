import { hourOf } from "../city-hours";
import { citizenLife } from "../bills/citizen-life";
import type { SeedBill } from "../bills/seed-bill";
import type { SeedPayment } from "../bills/seed-payment";
import type { SeedThread } from "../messages/seed-thread";
import { addMonths } from "../months";
import { newMandate, type SeedAccount, type SeedMandate } from "../people/seed-account";
import { anyCitizen, type SeedPerson } from "../people/seed-person";
import { tellAnswers, tellPayment, type Told } from "../residents/tell";
import { forPerson, type Registry } from "../registry";
import { citizenThreads } from "./citizen-threads";
import type { ExistingCity } from "./existing-city";

/** How far generated volume goes back. */
export const MONTHS = 24;

/** Six of ten residents have an account (performance.md, "Size of a real city"). */
const WITH_ACCOUNT = 0.6;
const SHARES_HOME = 0.25;

/** One generated citizen with everything that hangs on them. */
export type ScaleLife = {
  person: SeedPerson;
  account?: SeedAccount;
  mandate?: SeedMandate;
  bills: SeedBill[];
  payments: SeedPayment[];
  threads: SeedThread[];
};

/** With what the account was told, once the receipts have their numbers. */
export type ToldLife = ScaleLife & { told: Told[] };

export const withTold = ({ newId }: Registry, life: ScaleLife): ToldLife => ({
  ...life,
  told: [
    ...life.payments.flatMap((payment) => tellPayment(newId, payment)),
    ...life.threads.flatMap((thread) => tellAnswers(newId, thread)),
  ],
});

/** The nth citizen. The same number and now give the same life. */
export function scaleLife(
  common: Registry,
  number: number,
  { addresses, desks }: Pick<ExistingCity, "addresses" | "desks">,
  passwordHash: string,
): ScaleLife {
  const registry = forPerson(common, `volume ${number}`);
  const from = hourOf(addMonths(registry.today, -MONTHS), "06:00");
  const person = anyCitizen(registry, from, registry.random.pick(addresses));
  const sharesHome = registry.random.chance(SHARES_HOME);
  if (!registry.random.chance(WITH_ACCOUNT)) return { person, threads: [], ...citizenLife(registry, person, MONTHS, { sharesHome }) };

  const username = `citizen-${String(number).padStart(7, "0")}`;
  const account = {
    id: registry.newId(from),
    username,
    email: `${username}@volume.example`,
    displayName: person.name,
    passwordHash,
    createdAt: from,
  };
  const mandate = newMandate(registry, "self", account.id, person.partyId, from);
  const life = citizenLife(registry, person, MONTHS, { accountId: account.id, sharesHome });
  const threads = citizenThreads(registry, { partyId: person.partyId, id: account.id, name: person.name }, MONTHS * 30, desks);
  return { person, account, mandate, threads, ...life };
}
