import { newAccount } from "../people/seed-account";
import type { Registry } from "../registry";
import { accountOf, type Town } from "../town";
import type { Crews } from "./make-issue";

const crews: [username: string, name: string][] = [
  ["crew-north", "Jonas Weber"],
  ["crew-harbour", "Mei-Lin Chow"],
];

/** Crews of Public Works, with whom nobody can sign in, and for each department who does its reports: the demo's own first. */
export function hireCrews(town: Town, registry: Registry): Crews {
  const works = accountOf(town, "works").id;
  const supervisor = accountOf(town, "supervisor").id;
  const hired = crews.map(([username, displayName]) =>
    newAccount(
      registry,
      { username, displayName, email: `${username}@mail.harbourton.example`, role: "works", departments: ["public-works"] },
      null,
      town.foundedAt,
    ),
  );
  town.accounts.push(...hired);
  return new Map(
    [...town.departmentIds.keys()].map((slug) => [slug, slug === "public-works" ? [works, ...hired.map(({ id }) => id)] : [supervisor]]),
  );
}
