import { newSent } from "@/lib/applications/testing/new-sent";
import type { Resident } from "@/lib/auth/actor";
import { addDays, cityDay } from "@/lib/city/city-day";
import { now } from "@/lib/clock";
import { asSystem } from "@/lib/db/as-actor";
import { newReference } from "@/lib/reference";
import type { Answers } from "@/lib/services/answers";

type Wanted = { service?: string; status?: string; /** Days from today. */ from?: number; until?: number; answers?: Answers };

/** Something that was issued to a resident: a dog licence for four months, half of which are over, where nothing else is said. */
export async function newPermit(
  person: Resident,
  { service = "dog-licence", status = "valid", from = -60, until = 60, answers }: Wanted = {},
) {
  const { id: applicationId, ref } = await newSent(person, { service, status: "issued", ...(answers && { answers }) });
  const today = cityDay(now());
  const permit = await asSystem("test", (db) =>
    db.permit.create({
      data: {
        ...{
          number: `XX-2020-${newReference("XX")}`,
          code: newReference("VC"),
          partyId: person.partyId,
          applicationId,
          service,
          version: 2,
          subject: "Rex",
        },
        ...{ holder: person.mandate.partyName, status, issuedAt: now(), endReason: status === "revoked" ? "decision" : "" },
        ...{ validFrom: new Date(addDays(today, from)), validUntil: new Date(addDays(today, until)) },
      },
      select: { id: true, number: true, code: true },
    }),
  );
  return { ...permit, ref };
}
