import { ownPage, paths } from "@/lib/paths";
import type { Sample } from "./sample";

const forStaff = (path: string) => ownPage("staff", path);

/** Pages of a member of staff's own account. */
export const staffAccountPages: Record<string, Sample> = {
  "/staff/account": { as: "officer", address: () => paths.staff.account, heading: "Your staff account" },
  "/staff/account/activity": { as: "officer", address: () => forStaff(paths.activity), heading: "Account activity" },
  "/staff/account/app": { as: "officer", address: () => forStaff(paths.authenticatorApps), heading: "Authenticator apps" },
  "/staff/account/app/[id]": {
    as: "officer",
    address: (_, { officerApp }) => forStaff(paths.authenticatorApp(officerApp)),
    heading: "Remove an authenticator app",
  },
  "/staff/account/app/new": {
    as: "officer",
    address: () => `${forStaff(paths.newAuthenticatorApp)}?since=${Date.now()}`,
    heading: "Add an authenticator app",
  },
  "/staff/account/passkeys": { as: "officer", address: () => forStaff(paths.passkeys), heading: "Passkeys" },
  "/staff/account/passkeys/[id]": {
    as: "officer",
    address: (_, { officerPasskey }) => forStaff(paths.passkey(officerPasskey)),
    heading: "Desk key",
  },
  "/staff/account/password": { as: "officer", address: () => forStaff(paths.changePassword), heading: "Change your password" },
  "/staff/account/preferences": { as: "officer", address: () => forStaff(paths.preferences), heading: "Preferences" },
  "/staff/account/sessions": { as: "officer", address: () => forStaff(paths.sessions), heading: "Where you are signed in" },
};
