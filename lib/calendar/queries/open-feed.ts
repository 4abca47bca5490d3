import type { Act, Mandate, Resident } from "@/lib/auth/actor";
import { feedToken } from "@/lib/calendar/schema";
import { now } from "@/lib/clock";
import { tokenHash } from "@/lib/crypto/token";
import { statement } from "@/lib/db/pool";
import { NotFoundError } from "@/lib/errors";
import type { Language } from "@/lib/paths";

type Row = {
  account_id: string;
  display_name: string;
  email: string;
  locale: Language;
  mandate_id: string;
  party_id: string;
  party_name: string;
  mandate_kind: Mandate["kind"];
  areas: string[];
  acts: Act[];
};

/** For whom a private address reads, as long as the account and its mandate hold; it sees what they see, and no more. Throws NotFoundError. */
export async function openFeed(token: string): Promise<{ actor: Resident; language: Language }> {
  if (!feedToken.safeParse(token).success) throw new NotFoundError("not a calendar");
  const [row] = await statement<Row>("calendar_feed_open", "SELECT * FROM calendar_feed_open($1, $2)", [tokenHash(token), now()]);
  if (!row) throw new NotFoundError("not a calendar");
  const mandate = { id: row.mandate_id, kind: row.mandate_kind, partyName: row.party_name, areas: row.areas, acts: row.acts };
  const person = { accountId: row.account_id, name: row.display_name, email: row.email };
  return { actor: { kind: "resident", ...person, partyId: row.party_id, mandate }, language: row.locale };
}
