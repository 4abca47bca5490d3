import { stillHolds } from "@/lib/access/whom-to-tell";
import { addressLine } from "@/lib/city/addresses/address-line";
import { typedAddress } from "@/lib/city/addresses/typed-address";
import type { Resident } from "@/lib/auth/actor";
import { cityDay } from "@/lib/city/city-day";
import { now } from "@/lib/clock";
import type { Db } from "@/lib/db/as-actor";
import { oneByOne } from "@/lib/db/one-by-one";
import type { SimpleQuestion } from "@/lib/services/declaration/question";
import { oneText, type TypedFields } from "@/lib/services/typed/typed";
import type { FoundAddress, Known } from "@/lib/services/typed/typed-record";

const MOST_UNITS = 40;

/** What has to be known to read these questions' answers; nothing is looked up that none of them needs. */
export async function findKnown(db: Db, actor: Resident, questions: readonly SimpleQuestion[], fields: TypedFields): Promise<Known> {
  const has = (...kinds: SimpleQuestion["kind"][]) => questions.some(({ kind }) => kinds.includes(kind));
  const lines = questions
    .filter(({ kind }) => kind === "address" || kind === "parcel")
    .map(({ id }) => oneText(fields, id).replace(/\s+/g, " "))
    .filter(Boolean);
  return {
    today: new Date(cityDay(now())),
    ...(has("person") ? await findPeople(db, actor) : { children: [] }),
    businesses: has("business") ? await findBusinesses(db, actor) : [],
    addresses: Object.fromEntries(await oneByOne(lines, async (line) => [line, await findAddresses(db, line)] as const)),
  };
}

/** The person acted for, and their children. */
async function findPeople(db: Db, actor: Resident): Promise<Pick<Known, "self" | "children">> {
  const shape = { partyId: true, legalName: true, birthDate: true } as const;
  const own = await db.citizen.findUnique({ where: { partyId: actor.partyId }, select: shape });
  const guarded = await db.mandate.findMany({
    where: { accountId: actor.accountId, kind: "guardian", ...stillHolds(now()) },
    take: 20,
    select: { partyId: true },
  });
  const children = await db.citizen.findMany({
    where: { partyId: { in: guarded.map(({ partyId }) => partyId) } },
    take: 20,
    select: shape,
  });
  const [self] = own ? known(own) : [];
  return { ...(self && { self }), children: children.flatMap(known) };
}

/** Someone whose birthday the city does not know is asked for it. */
const known = ({ partyId, legalName, birthDate }: { partyId: string; legalName: string; birthDate: Date | null }) =>
  birthDate ? [{ partyId, name: legalName, birthDate: birthDate.toISOString().slice(0, 10) }] : [];

async function findBusinesses(db: Db, actor: Resident): Promise<Known["businesses"]> {
  const owned = await db.mandate.findMany({
    where: { accountId: actor.accountId, kind: "owner", ...stillHolds(now()) },
    orderBy: { createdAt: "asc" },
    take: 20,
    select: { partyId: true, party: { select: { displayName: true } } },
  });
  return owned.map(({ partyId, party }) => ({ partyId, name: party.displayName }));
}

const shape = {
  id: true,
  number: true,
  unit: true,
  postcode: true,
  street: { select: { name: true } },
  parcel: { select: { id: true, number: true } },
} as const;

/** The city's addresses that a line may mean: by house, street and unit, or by the parcel's number. */
async function findAddresses(db: Db, line: string): Promise<FoundAddress[]> {
  const typed = typedAddress(line);
  const isParcel = /^\d{2,3}-\d{3,4}(-\d+)?$/.test(line);
  if (!typed && !isParcel) return [];
  const where = isParcel
    ? { parcel: { number: line } }
    : {
        number: typed!.number,
        ...(typed!.unit && { unit: typed!.unit }),
        AND: typed!.street.map((word) => ({ street: { name: { contains: word, mode: "insensitive" as const } } })),
      };
  const found = await db.address.findMany({ where, orderBy: { unit: "asc" }, take: MOST_UNITS, select: shape });
  return found.map((address) => ({
    id: address.id,
    line: addressLine(address, (unit) => `unit ${unit}`),
    ...(address.parcel && { parcel: address.parcel }),
  }));
}
