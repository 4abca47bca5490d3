/** "alternateEmail" as an address says it: "alternate-email". */
const slug = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** One's own account. */
export const accountPaths = {
  account: "/account",
  profile: "/account/profile",
  preferredName: "/account/profile/preferred-name",
  legalName: "/account/profile/legal-name",
  move: (address?: string) => `/account/profile/move${address ? `?address=${address}` : ""}`,
  contactDetails: "/account/contact",
  preferences: "/account/preferences",
  contactDetail: (kind: string) => `/account/contact/${slug(kind)}`,
  confirmContact: (kind: string) => `/account/contact/${slug(kind)}/confirm`,
  security: "/account/security",
  changePassword: "/account/security/password",
  /** As a step of a report: it leads back to it. */
  changePasswordIn: (event = "") => `/account/security/password?report=${event}`,
  passkeys: "/account/security/passkeys",
  passkey: (id: string) => `/account/security/passkeys/${id}`,
  authenticatorApps: "/account/security/app",
  newAuthenticatorApp: "/account/security/app/new",
  authenticatorApp: (id: string) => `/account/security/app/${id}`,
  recoveryCodes: "/account/security/recovery-codes",
  newRecoveryCodes: "/account/security/recovery-codes/new",
  sessions: "/account/sessions",
  activity: "/account/activity",
  /** Guided: what to do about something in the activity, or about a suspicion without one. */
  reportActivity: (event?: string, step?: string) => {
    const query = new URLSearchParams({ ...(event && { event }), ...(step && { step }) });
    return `/account/report${query.size ? `?${query}` : ""}`;
  },
  activityReported: (thread: string) => `/account/report/sent?thread=${thread}`,
  accountPrivacy: "/account/privacy",
  exportFile: "/account/privacy/export",
  closeAccount: "/account/privacy/close",
  actFor: "/act-for",
} as const;
