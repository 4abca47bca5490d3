import { authorize } from "@/lib/access/policy";
import { asSelf } from "@/lib/account/as-self";
import { canChangeProfile } from "@/lib/account/policy";
import type { MoveWish } from "@/lib/account/schema";
import { record } from "@/lib/audit/record";
import type { Resident } from "@/lib/auth/actor";
import { addDays, cityDay } from "@/lib/city/city-day";
import { now } from "@/lib/clock";
import { asActor } from "@/lib/db/as-actor";
import { isUnique } from "@/lib/db/is-unique";
import { DomainError } from "@/lib/errors";
import { enqueue } from "@/lib/jobs/enqueue";

const DAYS_AHEAD = 366;

/**
 * Plans a move to an address of the city; until the day it can be taken back. Today's counts at once.
 * Throws DomainErrors: a day that is past or too far, the address one lives at, a second plan beside the first.
 */
export async function planMove(actor: Resident, { address, date }: MoveWish) {
  const self = await asSelf(actor);
  authorize(canChangeProfile(self), self);
  const today = cityDay(now());
  if (date < today || date > addDays(today, DAYS_AHEAD)) throw new DomainError("profile.dateRange");
  const { partyId } = self;
  try {
    await asActor(self, async (db) => {
      const { id: toAddressId } = await db.address.findUniqueOrThrow({ where: { id: address }, select: { id: true } });
      const { addressId } = await db.citizen.findUniqueOrThrow({ where: { partyId }, select: { addressId: true } });
      if (addressId === toAddressId) throw new DomainError("profile.sameAddress");
      const data = { partyId, fromAddressId: addressId, toAddressId, effectiveOn: new Date(date) };
      const { id } = await db.addressMove.create({ data, select: { id: true } });
      if (date === today) await enqueue(db, "applyMoves", {});
      record(db, self, "move.planned", { id }, { on: date });
    });
  } catch (error) {
    if (isUnique(error, "party_id") || isUnique(error, "address_move_one_planned")) throw new DomainError("profile.movePlanned");
    throw error;
  }
}
