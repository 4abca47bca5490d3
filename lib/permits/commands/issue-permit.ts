import { addEvent } from "@/lib/applications/commands/add-event";
import type { Sent } from "@/lib/applications/sent";
import { cityDay } from "@/lib/city/city-day";
import { now } from "@/lib/clock";
import { asSystemIn, type Db } from "@/lib/db/as-actor";
import { newestKey } from "@/lib/crypto/signing/signing-keys";
import { initials } from "@/lib/permits/series";
import { lastDayOf } from "@/lib/permits/term";
import { newReference } from "@/lib/reference";
import type { Service } from "@/lib/services/declaration/service";
import { validMonths } from "@/lib/services/promised";

type Issuing = {
  id: string;
  partyId: string;
  service: string;
  version: number;
  subject: string;
  sent: unknown;
  definition: Service;
  conditions: unknown;
  /** The permit that it goes on with. */
  renewsId: string | null;
};

/**
 * Issues what an approved application is for, in the caller's transaction: its number has no gaps, its code says nothing. A passport or an
 * entry in a register is no permit; then nothing is written. An older permit for the same thing that was to be renewed ends.
 */
export async function issuePermit(db: Db, { id, partyId, definition, conditions, renewsId, ...application }: Issuing) {
  if (["passport", "change"].includes(definition.issues.kind)) return undefined;
  const at = now();
  const from = cityDay(at);
  const { displayName } = await db.party.findUniqueOrThrow({ where: { id: partyId }, select: { displayName: true } });
  const older = renewsId ? await asSystemIn(db, () => findOlder(db, renewsId)) : undefined;
  const until = lastDayOf(from, validMonths(definition, (application.sent as Sent).answers), older?.validUntil);
  const [row] = await db.$queryRaw<
    { number: string }[]
  >`SELECT permit_number(${`${initials(application.service)}-${from.slice(0, 4)}`}) AS number`;
  const permit = await db.permit.create({
    data: {
      ...{
        number: row!.number,
        code: newReference("VC"),
        keyId: newestKey(),
        partyId,
        applicationId: id,
        holder: displayName,
        issuedAt: at,
      },
      ...{ service: application.service, version: application.version, subject: application.subject, conditions: conditions as object },
      validFrom: new Date(from),
      validUntil: until ? new Date(until) : null,
    },
    select: { id: true, number: true, code: true },
  });
  if (older) await asSystemIn(db, () => supersede(db, older, permit));
  return permit;
}

/** What was revoked meanwhile stays revoked; what was renewed by another application, too. Its application is locked first, as everywhere. */
const findOlder = async (db: Db, id: string) => {
  await db.$queryRaw`SELECT a.id FROM application a WHERE a.id = (SELECT p.application_id FROM permit p WHERE p.id = ${id}::uuid) FOR UPDATE`;
  await db.$queryRaw`SELECT id FROM permit WHERE id = ${id}::uuid FOR UPDATE`;
  const older = await db.permit.findUniqueOrThrow({
    where: { id },
    select: { id: true, number: true, status: true, validUntil: true, application: { select: { id: true, partyId: true, status: true } } },
  });
  return ["valid", "expired"].includes(older.status) ? older : undefined;
};

type Older = NonNullable<Awaited<ReturnType<typeof findOlder>>>;

/** Both numbers stand in the older one's history. */
async function supersede(db: Db, { id, number, application }: Older, by: { id: string; number: string }) {
  await db.permit.update({ where: { id }, data: { status: "superseded", supersededBy: by.id, endedAt: now() }, select: { id: true } });
  const facts = { permit: number, by: by.number };
  await addEvent(db, { kind: "system", job: "issuePermit" }, application, "permitSuperseded", facts);
}
