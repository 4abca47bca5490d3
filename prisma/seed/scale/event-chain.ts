import { createHash } from "node:crypto";
import type { SeedApplication, SeedEvent } from "../applications/seed-application";

export type ChainedEvent = SeedEvent & { seq: number; previous: Buffer; hash: Buffer };

/** What the table's trigger gives its rows, for a load that runs without it: number, hash of the row before, own hash (application_event_hash). */
export function chained({ id, events }: SeedApplication): ChainedEvent[] {
  let previous = sha256(`application ${id}`);
  return events.map((event, index) => {
    const { kind, status, actor, accountId = null, facts, at } = event;
    const seq = index + 1;
    const row = { application: id, seq, kind, status, actor, account: accountId, facts, at: at.getTime() };
    const hash = createHash("sha256").update(previous).update(jsonbText(row)).digest();
    const link = { ...event, seq, previous, hash };
    previous = hash;
    return link;
  });
}

const sha256 = (text: string) => createHash("sha256").update(text).digest();

/** As PostgreSQL writes jsonb: shorter keys first, then by their bytes, a space after each colon and comma. */
function jsonbText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(jsonbText).join(", ")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  return `{${entries
    .sort(([a], [b]) => a.length - b.length || (a < b ? -1 : 1))
    .map(([key, one]) => `${JSON.stringify(key)}: ${jsonbText(one)}`)
    .join(", ")}}`;
}
