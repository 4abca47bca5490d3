import { cityTime } from "@/lib/city/city-day";
import { citizenLife } from "../bills/citizen-life";
import type { SeedBill } from "../bills/seed-bill";
import type { SeedPayment } from "../bills/seed-payment";
import { addMonths } from "../months";
import { newMandate, type SeedAccount, type SeedMandate } from "../people/seed-account";
import type { SeedAddress } from "../people/seed-address";
import { anyCitizen, type SeedPerson } from "../people/seed-person";
import { forPerson, type Registry } from "../registry";

/** How far generated volume goes back. */
export const MONTHS = 24;

/** Six of ten residents have an account (performance.md, "Size of a real city"). */
const WITH_ACCOUNT = 0.6;

/** One generated citizen with everything that hangs on them. */
export type ScaleLife = { person: SeedPerson; account?: SeedAccount; mandate?: SeedMandate; bills: SeedBill[]; payments: SeedPayment[] };

/** The nth citizen. The same number and now give the same life. */
export function scaleLife(common: Registry, number: number, addresses: readonly SeedAddress[], passwordHash: string): ScaleLife {
  const registry = forPerson(common, `volume ${number}`);
  const from = cityTime(addMonths(registry.today, -MONTHS), "06:00");
  const person = anyCitizen(registry, from, registry.random.pick(addresses));
  if (!registry.random.chance(WITH_ACCOUNT)) return { person, ...citizenLife(registry, person, MONTHS) };

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
  return { person, account, mandate, ...citizenLife(registry, person, MONTHS, account.id) };
}
