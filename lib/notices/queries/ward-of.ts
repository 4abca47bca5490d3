import type { Resident } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/as-actor";

/** The ward that a party lives or works in, as far as the city knows and the actor may. */
export async function wardOf(db: Db, { partyId }: Resident): Promise<string | undefined> {
  const where = { where: { partyId }, select: { addressId: true } };
  const { addressId } = (await db.citizen.findUnique(where)) ?? (await db.business.findUnique(where)) ?? { addressId: null };
  if (!addressId) return undefined;
  const address = await db.address.findUnique({
    where: { id: addressId },
    select: { street: { select: { ward: { select: { slug: true } } } } },
  });
  return address?.street.ward.slug;
}
