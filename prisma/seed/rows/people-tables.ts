import type { SeedPerson } from "../people/seed-person";
import { columns, type SeedTable } from "./seed-table";

export const partyTable: SeedTable<SeedPerson> = {
  name: "party",
  columns: columns("id kind display_name created_at"),
  rows: ({ partyId, kind, name, createdAt }) => [[partyId, kind, name, createdAt]],
};

export const citizenTable: SeedTable<SeedPerson> = {
  name: "citizen",
  columns: columns("id party_id legal_name birth_date address_id identity_level"),
  rows: (person) =>
    person.kind === "citizen" ? [[person.id, person.partyId, person.name, person.birthDate, person.address.id, person.identityLevel]] : [],
};

export const businessTable: SeedTable<SeedPerson> = {
  name: "business",
  columns: columns("id party_id legal_name registration_number address_id"),
  rows: (person) =>
    person.kind === "business" ? [[person.id, person.partyId, person.name, person.registrationNumber, person.address.id]] : [],
};
