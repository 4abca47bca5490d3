import names from "./names.json";
import type { Registry } from "../registry";
import type { SeedAddress } from "./seed-address";

/** A party with its citizen or business row. */
export type SeedPerson = {
  id: string;
  partyId: string;
  name: string;
  createdAt: Date;
  address: SeedAddress;
} & (
  { kind: "citizen"; birthDate: string; identityLevel: "known" | "confirmed" | "strong" } | { kind: "business"; registrationNumber: string }
);

export type SeedCitizen = Extract<SeedPerson, { kind: "citizen" }>;

export function newCitizen({ newId }: Registry, at: Date, name: string, birthDate: string, address: SeedAddress): SeedCitizen {
  return { kind: "citizen", id: newId(at), partyId: newId(at), name, birthDate, address, createdAt: at, identityLevel: "confirmed" };
}

export function newBusiness({ newId }: Registry, at: Date, name: string, registrationNumber: string, address: SeedAddress): SeedPerson {
  return { kind: "business", id: newId(at), partyId: newId(at), name, registrationNumber, address, createdAt: at };
}

/** Somebody of the city, aged 19 to 88. */
export const anyCitizen = (registry: Registry, at: Date, address: SeedAddress): SeedCitizen => ({
  ...newCitizen(registry, at, anyName(registry), anyBirthDate(registry), address),
  identityLevel: registry.random.pick(["known", "known", "confirmed", "confirmed", "strong"] as const),
});

export const anyName = ({ random }: Registry): string => `${random.pick(names.first)} ${random.pick(names.last)}`;

export const anyDog = ({ random }: Registry): string => `${random.pick(names.dogs)}, tag ${random.between(1000, 9999)}`;

export const anyPlate = ({ random }: Registry): string =>
  `${Array.from({ length: 3 }, () => random.pick([..."ABCDEFGHJKLMNPRSTVWXYZ"])).join("")} ${random.between(1000, 9999)}`;

const anyBirthDate = ({ random, today }: Registry) =>
  `${Number(today.slice(0, 4)) - random.between(19, 88)}-0${random.between(1, 9)}-${random.between(10, 28)}`;
