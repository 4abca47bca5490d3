import { statement } from "@/lib/db/pool";

type Break = { chain: number; seq: string; why: string };

/** Recomputes every chain from its first row. `broken` names the first row that is not what was written. */
export async function verifyAudit(): Promise<{ chains: number; events: number; broken: string | null }> {
  const [counted] = await statement<{ chains: number; events: number }>(
    "audit_counts",
    "SELECT count(*) FILTER (WHERE seq > 0)::int AS chains, coalesce(sum(seq), 0)::int AS events FROM audit_totals()",
    [],
  );
  const breaks = await statement<Break>("audit_breaks", "SELECT chain, seq::text, why FROM audit_breaks()", []);
  const { chains = 0, events = 0 } = counted ?? {};
  return { chains, events, broken: breaks.length ? breaks.map(sentence).join(" ") : null };
}

const sentence = ({ chain, seq, why }: Break) => `Chain ${chain}, row ${seq}: ${why}.`;
