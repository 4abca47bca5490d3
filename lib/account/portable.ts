import { ROWS_AT_ONCE, BEFORE_ALL, type PortablePart } from "@/lib/access/portable-part";
import { addressLine } from "@/lib/city/addresses/address-line";
import { writePlace } from "@/lib/account/queries/looks";
import { type AddressShown, findAddresses } from "@/lib/account/queries/profile";
import { findOwnPhone } from "@/lib/auth/queries";

/** The account itself, with what is known of the person; one row. Secrets are not data about a person and stay here. */
const account: PortablePart = {
  name: "account",
  models: ["Account", "Party", "Citizen"],
  read: async (db, person, after) => {
    const { accountId, partyId } = person;
    if (after !== BEFORE_ALL) return [];
    const own = await db.account.findUniqueOrThrow({
      where: { id: accountId },
      select: {
        ...{ id: true, username: true, email: true, alternateEmail: true, displayName: true, status: true },
        ...{ locale: true, look: true, paperless: true, passwordReminderMonths: true, passwordChangedAt: true, createdAt: true },
      },
    });
    const citizen = await db.citizen.findUnique({
      where: { partyId },
      select: { legalName: true, birthDate: true, identityLevel: true, addressId: true },
    });
    const { displayName: party } = await db.party.findUniqueOrThrow({ where: { id: partyId }, select: { displayName: true } });
    const addresses = await findAddresses(db, [citizen?.addressId]);
    const { addressId, ...known } = citizen ?? {};
    return [{ ...own, phone: await findOwnPhone(db, person), party, ...known, address: lineOf(addresses.get(addressId ?? "")) }];
  },
};

/** Every look and change by staff, as the person sees them too. */
const looks: PortablePart = {
  name: "looks",
  models: ["AuditEvent"],
  read: async (db, { partyId }, after) => {
    const [chain = "0", seq = "0"] = after === BEFORE_ALL ? [] : after.split(".");
    const later = [{ chain: Number(chain), seq: { gt: BigInt(seq) } }, { chain: { gt: Number(chain) } }];
    const found = await db.auditEvent.findMany({
      where: { partyId, actorKind: "staff", OR: later },
      orderBy: [{ chain: "asc" }, { seq: "asc" }],
      take: ROWS_AT_ONCE,
      select: { chain: true, seq: true, at: true, action: true, facts: true },
    });
    return found.map(({ chain: number, seq: place, ...row }) => ({ id: `${number}.${place}`, ...row }));
  },
};

/** Lists in which something of the person stood. A row has no id: its place stands for one. */
const lists: PortablePart = {
  name: "lists",
  models: ["AuditShown"],
  read: async (db, { partyId }, after) => {
    const [at = "0", chain = "-1", seq = "0"] = after === BEFORE_ALL ? [] : after.split(".");
    const [then, number, place] = [new Date(Number(at)), Number(chain), BigInt(seq)];
    const found = await db.auditShown.findMany({
      where: {
        partyId,
        OR: [{ at: { gt: then } }, { at: then, chain: { gt: number } }, { at: then, chain: number, seq: { gt: place } }],
      },
      orderBy: [{ at: "asc" }, { chain: "asc" }, { seq: "asc" }],
      take: ROWS_AT_ONCE,
      select: { at: true, chain: true, seq: true, action: true, facts: true },
    });
    return found.map(({ at, action, facts, ...row }) => ({ id: writePlace({ at, ...row }), at, action, facts }));
  },
};

const moves: PortablePart = {
  name: "moves",
  models: ["AddressMove"],
  read: async (db, { partyId }, after) => {
    const found = await db.addressMove.findMany({
      where: { partyId, id: { gt: after } },
      orderBy: { id: "asc" },
      take: ROWS_AT_ONCE,
      select: { id: true, fromAddressId: true, toAddressId: true, effectiveOn: true, status: true, createdAt: true, endedAt: true },
    });
    const addresses = await findAddresses(
      db,
      found.flatMap(({ fromAddressId, toAddressId }) => [fromAddressId, toAddressId]),
    );
    return found.map(({ fromAddressId, toAddressId, ...move }) => ({
      ...move,
      from: lineOf(addresses.get(fromAddressId ?? "")),
      to: lineOf(addresses.get(toAddressId)),
    }));
  },
};

const closures: PortablePart = {
  name: "closures",
  models: ["AccountClosure"],
  read: (db, { accountId }, after) =>
    db.accountClosure.findMany({
      where: { accountId, id: { gt: after } },
      orderBy: { id: "asc" },
      take: ROWS_AT_ONCE,
      select: { id: true, createdAt: true, closesAt: true, cancelledAt: true, closedAt: true },
    }),
};

const lineOf = (address: AddressShown | undefined) => address && addressLine(address, (unit) => unit);

export const accountParts = [account, moves, closures, looks, lists];
