import { authorize } from "@/lib/access/policy";
import { asSelf } from "@/lib/account/as-self";
import { canSeeProfile } from "@/lib/account/policy";
import type { Resident } from "@/lib/auth/actor";
import { asActor, type Db } from "@/lib/db/as-actor";

const addressShown = { id: true, number: true, unit: true, postcode: true, street: { select: { name: true } } } as const;
export type AddressShown = { id: string; number: string; unit: string; postcode: string; street: { name: string } };

/** What the city has about the person: name, date of birth, address, and a move that is planned. */
export async function readProfile(actor: Resident) {
  const self = await asSelf(actor);
  authorize(canSeeProfile(self), self);
  return asActor(self, async (db) => {
    const citizen = await db.citizen.findUniqueOrThrow({
      where: { partyId: self.partyId },
      select: { legalName: true, birthDate: true, addressId: true },
    });
    const move = await db.addressMove.findFirst({
      where: { partyId: self.partyId, status: "planned" },
      select: { id: true, toAddressId: true, effectiveOn: true },
    });
    const addresses = await findAddresses(db, [citizen.addressId, move?.toAddressId]);
    return {
      preferredName: actor.name,
      legalName: citizen.legalName,
      birthDate: citizen.birthDate,
      address: addresses.get(citizen.addressId ?? ""),
      move: move && { id: move.id, effectiveOn: move.effectiveOn, to: addresses.get(move.toAddressId)! },
    };
  });
}

/** Addresses of the city by their ids. */
export async function findAddresses(db: Db, ids: (string | null | undefined)[]): Promise<Map<string, AddressShown>> {
  const wanted = ids.filter((id) => typeof id === "string");
  const found = await db.address.findMany({ where: { id: { in: wanted } }, take: wanted.length, select: addressShown });
  return new Map(found.map((address) => [address.id, address]));
}

const MOST_FOUND = 20;

/** Addresses of the city that fit what was typed, "14 Quay Street 3": the number, the street's words, the unit. */
export function searchAddresses(actor: Resident, { number, street, unit }: TypedAddress): Promise<AddressShown[]> {
  return asActor(actor, (db) =>
    db.address.findMany({
      where: { number, ...(unit && { unit }), AND: street.map((word) => ({ street: { name: { contains: word, mode: "insensitive" } } })) },
      orderBy: [{ street: { name: "asc" } }, { unit: "asc" }],
      take: MOST_FOUND,
      select: addressShown,
    }),
  );
}

/** One address of the city. Throws NotFoundError when there is none. */
export const findAddress = (actor: Resident, id: string): Promise<AddressShown> =>
  asActor(actor, (db) => db.address.findUniqueOrThrow({ where: { id }, select: addressShown }));

export type TypedAddress = { number: string; street: string[]; unit?: string };
