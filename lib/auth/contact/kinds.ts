import type { Db } from "@/lib/db/as-actor";
import { open, seal } from "@/lib/crypto/seal";

export const contactKinds = ["email", "alternateEmail", "phone"] as const;
export type ContactKind = (typeof contactKinds)[number];

const phoneContext = (accountId: string) => `account:phone_sealed:${accountId}`;

type Account = { id: string; email: string; alternateEmail: string | null; phoneSealed: string | null };

/** What stands in the account now, in plain text. */
export function valueOf({ id, email, alternateEmail, phoneSealed }: Account, kind: ContactKind): string | null {
  if (kind === "phone") return phoneSealed && open(phoneSealed, phoneContext(id));
  return kind === "email" ? email : alternateEmail;
}

/** The account's columns that hold a value; null takes it away. */
export function columnsOf(accountId: string, kind: ContactKind, value: string | null) {
  if (kind === "phone") return { phoneSealed: value && seal(value, phoneContext(accountId)), phoneHint: value && value.slice(-2) };
  return kind === "email" ? { email: value ?? undefined } : { alternateEmail: value };
}

export const findContact = (db: Db, accountId: string) =>
  db.account.findUniqueOrThrow({
    where: { id: accountId },
    select: { id: true, kind: true, email: true, alternateEmail: true, phoneSealed: true, locale: true },
  });

type Side = "old" | "new";
const context = (id: string, side: Side) => `contact_change:${side}_sealed:${id}`;
export const sealSide = (id: string, side: Side, value: string | null) => value && seal(value, context(id, side));
export const openSide = (id: string, side: Side, sealed: string | null) => sealed && open(sealed, context(id, side));
