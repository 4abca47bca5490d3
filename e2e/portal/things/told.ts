import { randomUUID } from "node:crypto";
import type { NotifiedEvent } from "@/lib/notifications/events";
import type { Owner } from "../owner";
import type { Resident } from "../residents";

type Past = { event?: NotifiedEvent; facts?: object; minutesAgo?: number };

/** What a resident was told some time ago, by a mail that was sent. Resolves to its id. */
export async function tellInThePast(owner: Owner, { accountId, partyId }: Resident, past: Past = {}): Promise<string> {
  const {
    event = "paymentReceived",
    facts = { ref: "PY-4K7-92D-X3M", amountCents: 8_420, receipt: "2026-000123" },
    minutesAgo = 60,
  } = past;
  const id = randomUUID();
  await owner.rows(
    `WITH told AS (
       INSERT INTO notification (id, at, party_id, account_id, event, facts)
       VALUES ($1, date_trunc('milliseconds', now()) - $6 * interval '1 minute', $2, $3, $4, $5) RETURNING id, at)
     INSERT INTO delivery (notification_id, notified_at, account_id, event, lane, channel, status, attempts, created_at, updated_at)
     SELECT id, at, $3, $4, 'primary:' || $3, 'email', 'sent', 1, at, at FROM told`,
    [id, partyId, accountId, event, JSON.stringify(facts), minutesAgo],
  );
  return id;
}

/** Something they must know, which no address took: it waits for staff. Resolves to the delivery. */
export async function failToTell(owner: Owner, resident: Resident, past: Past = {}): Promise<string> {
  const told = await tellInThePast(owner, resident, {
    event: "applicationDecided",
    facts: { ref: "AP-4K7-92D-X3M", service: "dog-licence" },
    ...past,
  });
  const [failed] = await owner.rows<{ id: string }>(
    `UPDATE delivery SET status = 'permanentFailure', failure = 'refused', reply = '550 5.1.1', needs_person = true
     WHERE notification_id = $1 RETURNING id`,
    [told],
  );
  return failed!.id;
}

/** As notify() leaves it, with the job that mails it. Resolves to the notification. */
export async function tellNow(owner: Owner, { accountId, partyId }: Resident, event: NotifiedEvent, facts: object): Promise<string> {
  const id = randomUUID();
  await owner.together(async () => {
    await owner.rows(
      `WITH told AS (
         INSERT INTO notification (id, at, party_id, account_id, event, facts)
         VALUES ($1, date_trunc('milliseconds', now()), $2, $3, $4, $5) RETURNING id, at)
       INSERT INTO delivery (notification_id, notified_at, account_id, event, lane, channel, next_try_at)
       SELECT id, at, $3, $4, 'primary:' || $3, 'email', now() FROM told`,
      [id, partyId, accountId, event, JSON.stringify(facts)],
    );
    await owner.rows("INSERT INTO pgboss.job (name, data) VALUES ('deliver', $1)", [JSON.stringify({ lane: `primary:${accountId}` })]);
  });
  return id;
}
