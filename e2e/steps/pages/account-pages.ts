import { paths } from "@/lib/paths";
import type { Sample } from "./sample";

/** Pages of a resident's own account. */
export const accountPages: Record<string, Sample> = {
  "/account": { as: "resident", address: () => paths.account, heading: "Your account" },
  "/account/activity": { as: "resident", address: () => paths.activity, heading: "Account activity" },
  "/account/contact": { as: "resident", address: () => paths.contactDetails, heading: "Contact details" },
  "/account/contact/[kind]": { as: "resident", address: () => paths.contactDetail("email"), heading: "Change your email address" },
  "/account/contact/[kind]/confirm": {
    as: "resident",
    address: () => paths.confirmContact("email"),
    heading: "Confirm your new email address",
  },
  "/account/preferences": { as: "resident", address: () => paths.preferences, heading: "Preferences" },
  "/account/privacy": { as: "resident", address: () => paths.accountPrivacy, heading: "Privacy" },
  "/account/privacy/close": { as: "resident", address: () => paths.closeAccount, heading: "Close your account" },
  "/account/profile": { as: "resident", address: () => paths.profile, heading: "Profile" },
  "/account/profile/legal-name": { as: "resident", address: () => paths.legalName, heading: "Ask to correct your legal name" },
  "/account/profile/move": { as: "resident", address: () => paths.move(), heading: "I am moving" },
  "/account/profile/preferred-name": { as: "resident", address: () => paths.preferredName, heading: "Your preferred name" },
  "/account/report": { as: "resident", address: (_, { event }) => paths.reportActivity(event, "case"), heading: "Tell the help desk" },
  "/account/report/sent": { as: "resident", address: (_, { report }) => paths.activityReported(report), heading: "We have your report" },
  "/account/security": { as: "resident", address: () => paths.security, heading: "Security" },
  "/account/security/app": { as: "resident", address: () => paths.authenticatorApps, heading: "Authenticator apps" },
  "/account/security/app/[id]": {
    as: "resident",
    address: (_, { app }) => paths.authenticatorApp(app),
    heading: "Remove an authenticator app",
  },
  "/account/security/app/new": {
    as: "resident",
    address: () => `${paths.newAuthenticatorApp}?since=${Date.now()}`,
    heading: "Add an authenticator app",
  },
  "/account/security/passkeys": { as: "resident", address: () => paths.passkeys, heading: "Passkeys" },
  "/account/security/passkeys/[id]": { as: "resident", address: (_, { passkey }) => paths.passkey(passkey), heading: "Test key" },
  "/account/security/password": { as: "resident", address: () => paths.changePassword, heading: "Change your password" },
  "/account/security/recovery-codes": { as: "resident", address: () => paths.recoveryCodes, heading: "Recovery codes" },
  "/account/security/recovery-codes/new": {
    as: "resident",
    address: () => paths.newRecoveryCodes,
    heading: "Your new recovery codes",
  },
  "/account/sessions": { as: "resident", address: () => paths.sessions, heading: "Where you are signed in" },
  "/act-for": { as: "resident", address: () => paths.actFor, heading: "Who do you act for?" },
};
