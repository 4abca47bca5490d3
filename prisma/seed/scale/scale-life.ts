import { addMonths } from "@/lib/city/add-months";
import type { SeedApplication } from "../applications/seed-application";
import type { Office } from "../applications/apply";
import { hourOf } from "../city-hours";
import { citizenLife } from "../bills/citizen-life";
import type { SeedBill } from "../bills/seed-bill";
import type { SeedPayment } from "../bills/seed-payment";
import type { SeedThread } from "../messages/seed-thread";
import { newMandate, type SeedAccount, type SeedMandate } from "../people/seed-account";
import { anyCitizen, type SeedPerson } from "../people/seed-person";
import { tellAnswers, tellApplicant, tellPayment, type Told } from "../residents/tell";
import { forPerson, type Registry } from "../registry";
import { citizenApplications } from "./citizen-applications";
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
  applications: SeedApplication[];
  threads: SeedThread[];
};

/** With what the account was told, once the receipts have their numbers. */
export type ToldLife = ScaleLife & { told: Told[] };

export const withTold = ({ newId }: Registry, life: ScaleLife): ToldLife => ({
  ...life,
  told: [
    ...life.payments.flatMap((payment) => tellPayment(newId, payment)),
    ...life.threads.flatMap((thread) => tellAnswers(newId, thread)),
    ...life.applications.flatMap((application) => tellApplicant(newId, application)),
  ],
});

/** The nth citizen. The same number and now give the same life. */
export function scaleLife(
  common: Registry,
  number: number,
  { addresses, desks }: Pick<ExistingCity, "addresses" | "desks">,
  office: Office,
  passwordHash: string,
): ScaleLife {
  const registry = forPerson(common, `volume ${number}`);
  const from = hourOf(addMonths(registry.today, -MONTHS), "06:00");
  const person = anyCitizen(registry, from, registry.random.pick(addresses));
  const sharesHome = registry.random.chance(SHARES_HOME);
  if (!registry.random.chance(WITH_ACCOUNT))
    return { person, applications: [], threads: [], ...citizenLife(registry, person, MONTHS, { sharesHome }) };

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
  const who = { person, account: { id: account.id, name: person.name, email: account.email } };
  const applied = citizenApplications(registry, office, who, MONTHS * 30);
  return {
    ...{ person, account, mandate, threads, applications: applied.map(({ application }) => application) },
    bills: [...life.bills, ...applied.flatMap(({ bills }) => bills)],
    payments: [...life.payments, ...applied.flatMap(({ payments }) => payments)],
  };
}
