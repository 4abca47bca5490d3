import type { Guest } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import { tokenHash } from "@/lib/crypto/token";
import { statement } from "@/lib/db/pool";

type Row = { id: string; party_id: string; bill_id: string; act: Guest["act"] };

/** The one thing and act that a guest's token stands for, while its half hour lasts. */
export async function openGrant(token: string): Promise<Guest | undefined> {
  const [row] = await statement<Row>("guest_grant_open", "SELECT * FROM guest_grant_open($1, $2)", [tokenHash(token), now()]);
  return row && { kind: "guest", grantId: row.id, partyId: row.party_id, billId: row.bill_id, act: row.act };
}
