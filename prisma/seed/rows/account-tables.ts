import { seal } from "@/lib/crypto/seal";
import type { SeedAccount, SeedMandate } from "../people/seed-account";
import { columns, type SeedTable } from "./seed-table";

/** Without the last mandate: it points to a row that comes after this one. */
export const accountTable: SeedTable<SeedAccount> = {
  name: "account",
  columns: columns("id username email display_name password_hash kind role status locale mail_pace created_at"),
  rows: ({ id, username, email, displayName, passwordHash, role, createdAt }) => [
    [
      id,
      username,
      email,
      displayName,
      passwordHash,
      role ? "staff" : "resident",
      role,
      "active",
      "en",
      username === "business" ? "daily" : "atOnce",
      createdAt,
    ],
  ],
};

export const accountDepartmentTable = (departmentIds: ReadonlyMap<string, string>): SeedTable<SeedAccount> => ({
  name: "account_department",
  columns: columns("account_id department_id"),
  rows: ({ id, departments = [] }) => departments.map((slug) => [id, departmentIds.get(slug)]),
});

export const authenticatorTable: SeedTable<SeedAccount> = {
  name: "authenticator_app",
  columns: columns("id account_id secret_sealed last_step created_at"),
  rows: ({ id, authenticator, createdAt }) =>
    authenticator
      ? [[authenticator.id, id, seal(authenticator.secret, `authenticator_app:secret_sealed:${authenticator.id}`), 0, createdAt]]
      : [],
};

export const mandateTable: SeedTable<SeedMandate> = {
  name: "mandate",
  columns: columns("id account_id party_id kind areas acts created_at"),
  rows: ({ id, accountId, partyId, kind, areas, acts, createdAt }) => [[id, accountId, partyId, kind, areas, acts, createdAt]],
};
