import { addDays, cityTime } from "@/lib/city/city-day";
import { citizenLife } from "../bills/citizen-life";
import { oncePlan } from "../bills/one-time-plans";
import { issueBill } from "../bills/seed-bill";
import { newCitizen } from "../people/seed-person";
import { forPerson } from "../registry";
import { accountOf, addressAt, addMatters, MONTHS, settle, type Town } from "../town";

/** The account `resident-totp`: somebody else with bills of her own, so that a mix-up would show. */
export function settleJoanna(town: Town) {
  const registry = forPerson(town.registry, "joanna");
  const account = accountOf(town, "resident-totp");
  const joanna = newCitizen(registry, town.foundedAt, account.displayName, "1968-08-23", addressAt(town, "27 Prospect Street"));
  settle(town, joanna, account);
  addMatters(town, citizenLife(registry, joanna, MONTHS, { accountId: account.id }));
  const open = [
    oncePlan(registry, joanna, "moorings", "Berth 62", { mooringLength: 7 }, 9, 40),
    oncePlan(registry, joanna, "certificateOfResidence", joanna.name, { certificate: 1 }, 4),
  ].map((plan) => issueBill(registry, plan));
  addMatters(town, { bills: open, payments: [] });
}

/** The account `resident-new`: registered last evening, nothing has happened yet. */
export function settleMateo(town: Town) {
  const account = accountOf(town, "resident-new");
  account.createdAt = cityTime(addDays(town.registry.today, -1), "20:48");
  const mateo = newCitizen(town.registry, account.createdAt, account.displayName, "1998-12-11", addressAt(town, "22 Quay Street, unit 4"));
  settle(town, { ...mateo, identityLevel: "known" }, account);
}
