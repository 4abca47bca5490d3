import { BEFORE_ALL, type PortablePart, ROWS_AT_ONCE, type Row } from "@/lib/access/portable-part";
import { accessParts } from "@/lib/access/portable";
import { accountParts } from "@/lib/account/portable";
import { applicationParts } from "@/lib/applications/portable";
import type { Resident } from "@/lib/auth/actor";
import { authParts } from "@/lib/auth/portable";
import { billParts } from "@/lib/bills/portable";
import { calendarParts } from "@/lib/calendar/portable";
import { asActor } from "@/lib/db/as-actor";
import { documentParts } from "@/lib/documents/portable";
import { issueParts } from "@/lib/issues/portable";
import { messageParts } from "@/lib/messages/portable";
import { notificationParts } from "@/lib/notifications/portable";
import { paymentParts } from "@/lib/payments/portable";

/** Every area that keeps something about people, in the order of the file. */
export const parts: PortablePart[] = [
  ...[...accountParts, ...accessParts, ...authParts],
  ...[...billParts, ...paymentParts, ...applicationParts, ...documentParts, ...messageParts, ...issueParts, ...notificationParts],
  ...calendarParts,
];

export type Everything = { name: PortablePart["name"]; rows: Row[] }[];

/** All that the city has about a person, portion by portion, under their own policies: what they may not see cannot slip in. */
export async function readEverything(person: Resident): Promise<Everything> {
  const everything: Everything = [];
  for (const part of parts) everything.push({ name: part.name, rows: await readPart(part, person) });
  return everything;
}

async function readPart({ read }: PortablePart, person: Resident): Promise<Row[]> {
  const rows: Row[] = [];
  for (let after = BEFORE_ALL, more = true; more;) {
    const portion = await asActor(person, (db) => read(db, person, after));
    rows.push(...portion);
    more = portion.length === ROWS_AT_ONCE;
    after = portion.at(-1)?.id ?? after;
  }
  return rows;
}
