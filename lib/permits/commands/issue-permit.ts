import { sentOf } from "@/lib/applications/sent";
import { addDays, cityDay } from "@/lib/city/city-day";
import { addMonths } from "@/lib/city/add-months";
import { now } from "@/lib/clock";
import { keyId } from "@/lib/crypto/keys";
import type { Db } from "@/lib/db/as-actor";
import { initials } from "@/lib/permits/series";
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
};

/**
 * Issues what an approved application is for, in the caller's transaction: its number has no gaps, its code says nothing. A passport or an
 * entry in a register is no permit; then nothing is written. An older permit for the same thing that was to be renewed ends.
 */
export async function issuePermit(db: Db, { id, partyId, definition, conditions, ...application }: Issuing) {
  if (["passport", "change"].includes(definition.issues.kind)) return undefined;
  const at = now();
  const from = cityDay(at);
  const months = validMonths(definition, sentOf(application).answers);
  const { displayName } = await db.party.findUniqueOrThrow({ where: { id: partyId }, select: { displayName: true } });
  const [row] = await db.$queryRaw<
    { number: string }[]
  >`SELECT permit_number(${`${initials(application.service)}-${from.slice(0, 4)}`}) AS number`;
  return db.permit.create({
    data: {
      ...{ number: row!.number, code: newReference("VC"), keyId, partyId, applicationId: id, holder: displayName, issuedAt: at },
      ...{ service: application.service, version: application.version, subject: application.subject, conditions: conditions as object },
      validFrom: new Date(from),
      validUntil: months === undefined ? null : new Date(addDays(addMonths(from, months), -1)),
    },
    select: { id: true, number: true, code: true },
  });
}
