import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { cityDay } from "@/lib/city/city-day";
import { now } from "@/lib/clock";
import { asSystem } from "@/lib/db/as-actor";

const system: Actor = { kind: "system", job: "applyMoves" };
const AT_ONCE = 500;

/** Every night: who moves today lives at the new address from now on. Each move counts once, whoever runs this beside it. */
export async function applyMoves() {
  while ((await applySome()) === AT_ONCE);
}

const applySome = () =>
  asSystem("applyMoves", async (db) => {
    const today = new Date(cityDay(now()));
    const moved = await db.$queryRaw<{ id: string; party_id: string }[]>`
      WITH due AS (
        SELECT id FROM address_move WHERE status = 'planned' AND effective_on <= ${today}::date
        ORDER BY effective_on, id LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED
      ), done AS (
        UPDATE address_move m SET status = 'done', ended_at = ${now()} FROM due WHERE m.id = due.id RETURNING m.id, m.party_id, m.to_address_id
      ), citizens AS (
        UPDATE citizen c SET address_id = done.to_address_id FROM done WHERE c.party_id = done.party_id
      )
      SELECT id, party_id FROM done`;
    for (const { id, party_id: partyId } of moved) record(db, system, "move.done", { id, partyId });
    return moved.length;
  });
