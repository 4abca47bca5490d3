import type { AccountEvent } from "@/lib/auth/account-events";

export const eventKinds = ["signIn", "change", "warning"] as const;
export type EventKind = (typeof eventKinds)[number];

/** Where the activity's filter shows an event. A new event does not compile until it has its place. */
export const kindOf = {
  accountCreated: "change",
  signedIn: "signIn",
  wrongCode: "warning",
  signedOut: "signIn",
  sessionEnded: "signIn",
  otherSessionsEnded: "signIn",
  deviceRemembered: "signIn",
  passwordChanged: "change",
  passwordReset: "change",
  resetAsked: "warning",
  usernameSent: "warning",
  passkeyAdded: "change",
  passkeyRemoved: "change",
  passkeyRefused: "warning",
  appAdded: "change",
  appRemoved: "change",
  recoveryCodesMade: "change",
  recoveryCodeUsed: "warning",
  emailChanged: "change",
  alternateEmailChanged: "change",
  phoneChanged: "change",
  contactUndone: "change",
  recoveryAsked: "warning",
  recoveryApproved: "warning",
  recoveryCancelled: "change",
  recoveryExpired: "change",
  recoveryUsed: "warning",
  accountLocked: "warning",
  accountUnlocked: "change",
  roleChanged: "change",
  notMe: "warning",
  suspicionReported: "warning",
  exportAsked: "change",
  exportTaken: "change",
  closureAsked: "change",
  closureCancelled: "change",
} satisfies Record<AccountEvent, EventKind>;

export const eventsOf = (kind: EventKind) => (Object.keys(kindOf) as AccountEvent[]).filter((event) => kindOf[event] === kind);
