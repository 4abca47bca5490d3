import type { Actor } from "@/lib/auth/actor";
import { cityDay } from "@/lib/city/city-day";
import { now } from "@/lib/clock";
import { asActor } from "@/lib/db/as-actor";
import { findService } from "@/lib/services/catalogue";
import { readProof } from "@/lib/permits/proof";
import { worthOf } from "@/lib/permits/term";
import type { Wish } from "@/lib/permits/wish";

type Row = {
  number: string;
  service: string;
  version: number;
  status: string;
  valid_from: Date;
  valid_until: Date | null;
  issued_at: Date;
  ended_at: Date | null;
};

/**
 * What a permit is worth now, by its code or by what its QR says, and nothing about whose it is. `forged`: the city never signed this.
 * `unknown`: it has a code's form, and no permit has it. The city's own list is what counts, whatever a QR says.
 */
export async function checkPermit(wish: Wish, actor: Actor = { kind: "visitor" }) {
  const facts = "proof" in wish ? readProof(wish.proof) : undefined;
  if ("proof" in wish && !facts) return { state: "forged" as const };
  const code = "code" in wish ? wish.code : facts!.code;
  const [row] = await asActor(actor, (db) => db.$queryRaw<Row[]>`SELECT * FROM permit_by_code(${code})`);
  if (!row) return { state: "unknown" as const };
  const { number, service, valid_from: validFrom, valid_until: validUntil, ended_at: endedAt } = row;
  return {
    state: worthOf({ status: row.status, validUntil }, cityDay(now())),
    ...{ number, code, service, validFrom, validUntil, endedAt },
    name: findService(service)?.issues.name,
    isSigned: Boolean(facts),
  };
}

export type Checked = Extract<Awaited<ReturnType<typeof checkPermit>>, { number: string }>;
