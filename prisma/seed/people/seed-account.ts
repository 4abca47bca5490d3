import type { DemoAccount } from "../demo-accounts";
import type { Registry } from "../registry";

export type SeedAccount = Omit<DemoAccount, "totpSecret" | "who"> & {
  id: string;
  passwordHash: string | null;
  authenticator?: { id: string; secret: string };
  createdAt: Date;
};

export type SeedMandate = {
  id: string;
  accountId: string;
  partyId: string;
  kind: "self" | "owner" | "deputy";
  areas: string[];
  acts: string[];
  createdAt: Date;
};

/** A demo account with the hash that all of them share. */
export function newAccount(
  { newId }: Registry,
  { totpSecret, who: _, ...account }: Omit<DemoAccount, "who"> & { who?: string },
  passwordHash: string | null,
  createdAt: Date,
): SeedAccount {
  return {
    ...account,
    id: newId(createdAt),
    passwordHash,
    createdAt,
    ...(totpSecret && { authenticator: { id: newId(createdAt), secret: totpSecret } }),
  };
}

const everything = { areas: ["*"], acts: ["see", "draft", "send", "pay"] };

/** Whom an account acts for: everything for oneself and one's business, only what was given for a relative. */
export function newMandate(
  { newId }: Registry,
  kind: SeedMandate["kind"],
  accountId: string,
  partyId: string,
  createdAt: Date,
): SeedMandate {
  const limits = kind === "deputy" ? { areas: ["bills"], acts: ["see", "pay"] } : everything;
  return { id: newId(createdAt), accountId, partyId, kind, ...limits, createdAt };
}
