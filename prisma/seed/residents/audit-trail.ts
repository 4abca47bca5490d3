import type { Client } from "pg";
import type { SeedApplication } from "../applications/seed-application";
import type { SeedPayment } from "../bills/seed-payment";
import type { SeedThread } from "../messages/seed-thread";
import type { Town } from "../town";
import { deskAudit } from "./desk-audit";

export type Entry = {
  at: Date;
  kind: "resident" | "staff" | "system";
  account: string | null;
  party: string;
  action: string;
  subject: string;
  facts: object;
};

/** What the demo's people did, in the words of the commands that would have done it, oldest first. */
export const auditTrail = ({ payments, threads, applications, accounts }: Town): Entry[] => {
  const known = new Map(accounts.map((account) => [account.id, account]));
  return [
    ...payments.filter(({ accountId }) => accountId).flatMap((payment) => [opened(payment), ...ended(payment)]),
    ...threads.flatMap(spoken),
    ...applications.flatMap(applied),
    ...applications.flatMap((application) => deskAudit(application, known)),
  ].sort((a, b) => a.at.getTime() - b.at.getTime() || (a.subject < b.subject ? -1 : 1));
};

const opened = ({ id, partyId, accountId, createdAt, amountCents, allocations }: SeedPayment): Entry => ({
  ...{ at: createdAt, kind: "resident", account: accountId!, party: partyId, action: "payment.opened", subject: id },
  facts: { bills: allocations.map(({ bill }) => bill.id), cents: String(amountCents) },
});

const ended = ({ id, partyId, status, failure, receiptNumber, settledAt }: SeedPayment): Entry[] =>
  settledAt
    ? [
        {
          ...{ at: settledAt, kind: "system", account: null, party: partyId, action: `payment.${status}`, subject: id },
          facts: { ...(receiptNumber ? { receipt: receiptNumber } : { failure }), job: "settlePayment" },
        },
      ]
    : [];

/** Who wrote in a thread; whoever of staff did had read it. */
const spoken = ({ id: subject, partyId: party, messages }: SeedThread): Entry[] =>
  messages.flatMap(({ authorKind, author, isInternal, createdAt: at }, index): Entry[] => {
    if (!author) return [];
    const by = { at, account: author.id, party, subject };
    if (authorKind === "resident") return [{ ...by, kind: "resident", action: index ? "thread.replied" : "thread.opened", facts: {} }];
    const read = {
      ...by,
      at: new Date(at.getTime() - 180_000),
      kind: "staff",
      action: "thread.read",
      facts: { reason: "question" },
    } satisfies Entry;
    return [read, { ...by, kind: "staff", action: isInternal ? "thread.noted" : "thread.answered", facts: {} }];
  });

/** What whoever applied did, and what the clock did for them. */
const applied = ({ id: subject, partyId: party, accountId, createdAt, events, documents }: SeedApplication): Entry[] => {
  const own = { kind: "resident", account: accountId, party, facts: {} } as const;
  const acts: Record<string, string> = {
    sent: "application.sent",
    withdrawn: "application.withdrawn",
    itemAnswered: "application.answered",
  };
  return [
    { ...own, at: createdAt, action: "application.begun", subject },
    ...documents.map(({ file }): Entry => {
      const { id, createdAt: at, problem } = file;
      return { ...own, at, action: problem ? "file.refused" : "file.received", subject: id, facts: problem ? { problem } : {} };
    }),
    ...events.flatMap(({ kind, at, facts }): Entry[] => {
      const action = acts[kind];
      return action ? [{ ...own, at, action, subject, facts: kind === "itemAnswered" ? facts : {} }] : [];
    }),
  ];
};

/** Appends through the database's own function, each event at its own time and in the chain it would have had. */
export async function writeAuditTrail(client: Client, entries: Entry[]) {
  await client.query(
    `SELECT set_config('app.now', e.at, true), set_config('app.chain', '', true),
            audit_append(e.kind, e.account, e.party, e.action, e.subject, e.facts)
     FROM jsonb_to_recordset($1::jsonb) AS e(at text, kind text, account uuid, party uuid, action text, subject text, facts jsonb)`,
    [JSON.stringify(entries)],
  );
  await client.query(`SELECT set_config('app.now', '', true), set_config('app.chain', '', true)`);
}
