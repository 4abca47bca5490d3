import { type PortablePart, ROWS_AT_ONCE } from "@/lib/access/portable-part";
import { openSide } from "@/lib/auth/contact/kinds";

/** What comes after a row, in portions. */
const beyond = (accountId: string, after: string) =>
  ({ where: { accountId, id: { gt: after } }, orderBy: { id: "asc" }, take: ROWS_AT_ONCE }) as const;

/** Keys and secrets are not data about a person: of what a person signs in with, its name and when it was used. */
const passkeys: PortablePart = {
  name: "passkeys",
  models: ["Passkey"],
  read: (db, { accountId }, after) =>
    db.passkey.findMany({
      ...beyond(accountId, after),
      select: { id: true, name: true, isSynced: true, createdAt: true, lastUsedAt: true },
    }),
};

const apps: PortablePart = {
  name: "apps",
  models: ["AuthenticatorApp"],
  read: (db, { accountId }, after) =>
    db.authenticatorApp.findMany({ ...beyond(accountId, after), select: { id: true, name: true, createdAt: true, lastUsedAt: true } }),
};

const devices: PortablePart = {
  name: "devices",
  models: ["Device"],
  read: (db, { accountId }, after) =>
    db.device.findMany({
      ...beyond(accountId, after),
      select: { id: true, label: true, isPrivate: true, firstSeenAt: true, lastSeenAt: true, rememberedUntil: true },
    }),
};

const sessions: PortablePart = {
  name: "sessions",
  models: ["AuthSession"],
  read: (db, { accountId }, after) =>
    db.authSession.findMany({
      ...beyond(accountId, after),
      select: {
        ...{ id: true, deviceLabel: true, place: true, isPrivate: true, methods: true },
        ...{ createdAt: true, authenticatedAt: true, lastSeenAt: true, revokedAt: true, revokedReason: true },
      },
    }),
};

const contactChanges: PortablePart = {
  name: "contactChanges",
  models: ["ContactChange"],
  read: async (db, { accountId }, after) => {
    const found = await db.contactChange.findMany({
      ...beyond(accountId, after),
      select: { id: true, kind: true, oldSealed: true, newSealed: true, createdAt: true, confirmedAt: true, undoneAt: true },
    });
    return found.map(({ oldSealed, newSealed, ...change }) => ({
      ...change,
      before: openSide(change.id, "old", oldSealed),
      after: openSide(change.id, "new", newSealed),
    }));
  },
};

/** Not where whoever asked wanted to be reached: it may have been somebody else. */
const recoveries: PortablePart = {
  name: "recoveries",
  models: ["RecoveryRequest"],
  read: (db, { accountId }, after) =>
    db.recoveryRequest.findMany({
      ...beyond(accountId, after),
      select: { id: true, ref: true, status: true, createdAt: true, approvedAt: true, opensAt: true, endedAt: true },
    }),
};

const activity: PortablePart = {
  name: "activity",
  models: ["LoginEvent"],
  read: (db, { accountId }, after) =>
    db.loginEvent.findMany({
      ...beyond(accountId, after),
      select: { id: true, at: true, event: true, facts: true, deviceLabel: true, place: true },
    }),
};

export const authParts = [contactChanges, passkeys, apps, devices, sessions, recoveries, activity];
