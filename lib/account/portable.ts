import { ROWS_AT_ONCE, BEFORE_ALL, type PortablePart } from "@/lib/access/portable-part";

/** The account itself, with what is known of the person; one row. Secrets are not data about a person and stay here. */
const account: PortablePart = {
  name: "account",
  read: async (db, { accountId, partyId }, after) => {
    if (after !== BEFORE_ALL) return [];
    const own = await db.account.findUniqueOrThrow({
      where: { id: accountId },
      select: {
        ...{ id: true, username: true, email: true, alternateEmail: true, phoneHint: true, displayName: true, status: true },
        ...{ locale: true, look: true, paperless: true, passwordReminderMonths: true, passwordChangedAt: true, createdAt: true },
      },
    });
    const citizen = await db.citizen.findUnique({
      where: { partyId },
      select: { legalName: true, birthDate: true, identityLevel: true, addressId: true },
    });
    const address = citizen?.addressId
      ? await db.address.findUnique({
          where: { id: citizen.addressId },
          select: { number: true, unit: true, postcode: true, street: { select: { name: true } } },
        })
      : undefined;
    return [{ ...own, citizen, address }];
  },
};

const activity: PortablePart = {
  name: "activity",
  read: (db, { accountId }, after) =>
    db.loginEvent.findMany({
      where: { accountId, id: { gt: after } },
      orderBy: { id: "asc" },
      take: ROWS_AT_ONCE,
      select: { id: true, at: true, event: true, facts: true, deviceLabel: true, place: true },
    }),
};

/** Every look and change by staff, as the person sees them too. */
const looks: PortablePart = {
  name: "looks",
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

export const accountParts = [account, activity, looks];
