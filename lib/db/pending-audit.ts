import type { Db } from "@/lib/db/prisma";

/** What `record` collects: who did what to which thing. Ids only, no personal data. */
export type AuditEntry = {
  actor_kind: string;
  account: string | null;
  party: string | null;
  action: string;
  subject: string;
  facts: Record<string, string | number | boolean | string[]>;
};

const pending = new WeakMap<Db, AuditEntry[]>();

/** Keeps an entry until its transaction is about to commit: the chain's lock is taken last and held shortest. */
export function addAudit(db: Db, entry: AuditEntry) {
  pending.set(db, [...(pending.get(db) ?? []), entry]);
}

export async function flushAudit(db: Db) {
  const entries = pending.get(db);
  if (!entries) return;
  await db.$executeRaw`
    SELECT audit_append(actor_kind, account, party, action, subject, facts)
    FROM jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) AS e(actor_kind text, account uuid, party uuid, action text, subject text, facts jsonb)`;
}
