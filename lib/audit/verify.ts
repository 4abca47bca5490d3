import { createReadStream, existsSync } from "node:fs";
import { createInterface } from "node:readline";
import { headsFile, isGenuine, type SignedHeads } from "@/lib/audit/sign-heads";
import { statement } from "@/lib/db/pool";

type HistoryBreak = { ref: string; seq: number; why: string };
type Break = { chain: number; seq: string; why: string };

/** Recomputes every chain from its first row, the history of every application too, and compares heads that were signed. `broken` names what does not fit. */
export async function verifyAudit(): Promise<{ chains: number; events: number; broken: string | null }> {
  const [counted] = await statement<{ chains: number; events: number }>(
    "audit_counts",
    "SELECT count(*) FILTER (WHERE seq > 0)::int AS chains, coalesce(sum(seq), 0)::int AS events FROM audit_totals()",
    [],
  );
  const breaks = await statement<Break>("audit_breaks", "SELECT chain, seq::text, why FROM audit_breaks()", []);
  const histories = await statement<HistoryBreak>("application_breaks", "SELECT ref, seq, why FROM application_breaks()", []);
  const broken = [
    ...breaks.map(({ chain, seq, why }) => `Chain ${chain}, row ${seq}: ${why}.`),
    ...histories.map(({ ref, seq, why }) => `Application ${ref}, row ${seq}: ${why}.`),
    ...(await brokenWitnesses()),
  ];
  const { chains = 0, events = 0 } = counted ?? {};
  return { chains, events, broken: broken.length ? broken.join(" ") : null };
}

/** Signed heads whose row is gone or different: the history was rewritten as a whole, which the chains alone cannot show. */
async function brokenWitnesses(): Promise<string[]> {
  if (!existsSync(headsFile())) return [];
  const found: string[] = [];
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(headsFile()) })) {
    number += 1;
    if (!line) continue;
    const signed = parsed(line);
    if (!signed) found.push(`Signed heads, line ${number}: it is damaged.`);
    else if (!isGenuine(signed)) found.push(`Signed heads, line ${number}: the signature does not fit.`);
    else found.push(...(await missing(signed)).map((row) => `Signed heads of ${signed.at}: ${row}.`));
  }
  return found;
}

function parsed(line: string): SignedHeads | undefined {
  try {
    return JSON.parse(line) as SignedHeads;
  } catch {
    return undefined; // a write that was cut off
  }
}

async function missing({ heads }: SignedHeads): Promise<string[]> {
  const rows = await statement<{ chain: number; seq: string }>("audit_missing", `SELECT h.chain, h.seq::text FROM audit_claims($1) h`, [
    heads,
  ]);
  return rows.map(({ chain, seq }) => `chain ${chain} has no such row ${seq} any more`);
}
