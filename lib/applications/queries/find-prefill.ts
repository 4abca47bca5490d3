import { addressLine } from "@/lib/city/addresses/address-line";
import type { Resident } from "@/lib/auth/actor";
import { findReach } from "@/lib/auth/contact/queries";
import type { Db } from "@/lib/db/as-actor";
import type { Answer, Answers } from "@/lib/services/answers";
import type { SimpleQuestion } from "@/lib/services/declaration/question";

/** Answers that the account knows, for a page that was not answered yet: nothing known is asked for blank. */
export async function findPrefill(db: Db, actor: Resident, questions: readonly SimpleQuestion[]): Promise<Answers> {
  const wanted = questions.filter(
    (question): question is SimpleQuestion & { prefill: string } => "prefill" in question && Boolean(question.prefill),
  );
  if (!wanted.length) return {};
  const known = await findProfile(db, actor);
  return Object.fromEntries(
    wanted.flatMap(({ id, prefill }): [string, Answer][] => (known[prefill] === undefined ? [] : [[id, known[prefill]!]])),
  );
}

async function findProfile(db: Db, actor: Resident): Promise<Answers> {
  const { partyId, accountId } = actor;
  const citizen = await db.citizen.findUnique({ where: { partyId }, select: { legalName: true, birthDate: true, addressId: true } });
  const business = citizen ? null : await db.business.findUnique({ where: { partyId }, select: { legalName: true } });
  const { email, phone } = await findReach(db, accountId);
  const address = citizen?.addressId
    ? await db.address.findUnique({
        where: { id: citizen.addressId },
        select: { id: true, number: true, unit: true, postcode: true, street: { select: { name: true } } },
      })
    : null;
  return {
    ...(citizen && { legalName: citizen.legalName }),
    ...(citizen?.birthDate && { birthDate: citizen.birthDate.toISOString().slice(0, 10) }),
    ...(business && { businessName: business.legalName }),
    preferredName: actor.name,
    email,
    ...(phone && { phone }),
    ...(address && { homeAddress: { line: addressLine(address, (unit) => `unit ${unit}`), addressId: address.id } }),
  };
}
