/** "alternateEmail" as an address says it: "alternate-email". */
const slug = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Every path of the portal, without its language prefix (components/layout adds it where a page is not in English). */
export const paths = {
  home: "/",
  help: "/help",
  contact: "/contact",
  /** With its topic chosen: one of lib/city/contact.json. */
  contactAbout: (topic: string) => `/contact?about=${topic}`,
  /** `thread`: the conversation that a resident's message began. */
  contactSent: (ref: string, thread?: string) => `/contact/sent?ref=${ref}${thread ? `&thread=${thread}` : ""}`,
  feedback: "/feedback",
  /** Where the two buttons at the foot of each page post to, and where that leads: words can be added there. */
  feedbackAnswer: "/feedback/answer",
  feedbackGiven: (answer: string, back: string) => `/feedback/sent?${new URLSearchParams({ answer, ...(back && { back }) })}`,
  /** About one page; the reader need not name it. */
  feedbackOn: (page: string) => `/feedback?page=${encodeURIComponent(page)}`,
  feedbackSent: "/feedback/sent",
  privacy: "/privacy",
  accessibility: "/accessibility",
  status: "/status",
  /** A list of pages for search engines. */
  sitemap: (list: string) => `/sitemap/${list}.xml`,
  /** What the service worker shows without a connection. */
  offline: "/offline",
  services: "/services",
  service: (slug: string) => `/services/${slug}`,
  serviceTopic: (topic: string) => `/services/topics/${topic}`,
  records: "/records",
  record: (id: string) => `/records/${id}`,
  recordFile: (id: string) => `/records/${id}/file`,
  recordsFeed: "/feeds/records",
  /** What the city tells everyone; `query` is how the list is narrowed. */
  notices: "/notices",
  noticesBy: (query: Record<string, string>) => `/notices?${new URLSearchParams(query)}`,
  notice: (slug: string) => `/notices/${slug}`,
  /** For feed readers. */
  noticesFeed: (language: string) => `/feeds/notices${language === "en" ? "" : `?language=${language}`}`,
  signIn: "/sign-in",
  signInVerify: "/sign-in/verify",
  signInDevice: "/sign-in/before-you-continue",
  signInMethod: "/sign-in/another-way",
  signInStopped: "/sign-in/stopped",
  newPassword: "/reset-password/new",
  confirm: "/confirm",
  createAccount: "/create-account",
  confirmEmail: "/confirm-email",
  createAccountConfirm: "/create-account/confirm",
  createAccountStep: (step: string) => `/create-account/${step}`,
  forgotPassword: "/forgot-password",
  forgotPasswordSent: "/forgot-password/sent",
  resetPassword: "/reset-password",
  resetPasswordDone: "/reset-password/done",
  forgotUsername: "/forgot-username",
  forgotUsernameSent: "/forgot-username/sent",
  /** New recovery codes as a text file, while their page is open. */
  recoveryCodesFile: "/recovery-codes",
  lostAccess: "/lost-access",
  lostAccessRequest: (ref: string) => `/lost-access/${ref}`,
  cancelRecovery: "/cancel-recovery",
  notMe: "/not-me",
  undoChange: "/undo-change",
  helpBrowser: "/help/browser",
  helpBrowserCheck: "/help/browser/check",
  helpSigningIn: "/help/signing-in",
  helpSafeAccount: "/help/safe-account",
  helpTopic: (slug: string) => `/help/${slug}`,
  /** What a mail carries: the token leaves the address at once (lib/auth/links). */
  link: (purpose: string, token: string) => `/link/${purpose}/${token}`,
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
  dashboard: "/dashboard",
  /** Every day that concerns whom one acts for. */
  calendar: "/calendar",
  /** The same for a calendar program; the token is the key. */
  calendarFeed: (token: string) => `/calendar/${token}/feed.ics`,
  bills: "/bills",
  bill: (id: string) => `/bills/${id}`,
  billsReview: (ids: string[]) => `/bills/review?${ids.map((id) => `bill=${id}`).join("&")}`,
  payments: "/payments",
  payment: (id: string) => `/payments/${id}`,
  refund: (payment: string, id: string) => `/payments/${payment}/refunds/${id}`,
  paymentReceipt: (id: string) => `/payments/${id}/receipt`,
  refundReceipt: (payment: string, id: string) => `/payments/${payment}/refunds/${id}/receipt`,
  paymentReturn: (id: string) => `/payments/${id}/return`,
  issues: "/issues",
  /** What everybody sees of a report. */
  issue: (ref: string) => `/issues/${ref}`,
  /** Telling the city about a place, a page for each step. */
  reportIssue: "/issues/report",
  reportIssueStep: (step: string) => `/issues/report/${step}`,
  /** Where photos of a report that is being written are posted to; `back` as below. */
  draftPhotos: (back: string) => `/api/issues/draft-photos?back=${encodeURIComponent(back)}`,
  /** Being told of a report's updates: by email, or with an account. */
  followIssue: (ref: string) => `/issues/${ref}/follow`,
  /** What a mailed link opens: a report as its follower sees it. */
  followedIssue: "/issues/followed",
  issuesFeed: "/feeds/issues",
  /** What maps ask: the reports in view, and what a place is called. */
  issuePins: "/api/issues/pins",
  placeName: "/api/issues/place",
  /** A photo of a report, as everybody sees it. */
  issuePhoto: (id: string) => `/files/photos/${id}`,
  /** For other programs: Open311 GeoReport v2. */
  open311: "/open311/v2",
  /** Where an application stands, without an account. */
  track: "/track",
  trackSent: "/track/sent",
  tracked: "/track/status",
  /** What the second guardian of a child answers, from a mailed link. */
  consent: "/consent",
  consentCode: "/consent/code",
  consentAnswer: "/consent/answer",
  /** The same for a guardian who has an account with the address that was named. */
  consents: "/consents",
  ownConsent: (id: string) => `/consents/${id}`,
  /** Whether a permit is genuine and valid, for anyone: `typed` is a code, or what its QR holds. */
  verify: "/verify",
  verified: (typed: string) => `/verify/${typed}`,
  verifyHistory: "/verify/history",
  signingKeys: "/.well-known/signing-keys.json",
  applications: "/applications",
  newApplication: (service: string) => `/applications/new/${service}`,
  application: (ref: string) => `/applications/${ref}`,
  applicationStep: (ref: string, step: string) => `/applications/${ref}/${step}`,
  applicationItem: (ref: string, step: string, group: string, item: string) => `/applications/${ref}/${step}/${group}-${item}`,
  newApplicationItem: (ref: string, step: string, group: string, item?: string) =>
    `/applications/${ref}/${step}/new-${group}${item ? `-${item}` : ""}`,
  applicationDocument: (ref: string, document: string) => `/applications/${ref}/documents/${document}`,
  /** Something the city asks for. */
  applicationAsked: (ref: string, item: string) => `/applications/${ref}/requests/${item}`,
  applicationConsent: (ref: string) => `/applications/${ref}/consent`,
  applicationHistory: (ref: string) => `/applications/${ref}/history`,
  applicationCopy: (ref: string) => `/applications/${ref}/copy`,
  /** What was issued on it, and the same on paper. */
  permit: (ref: string) => `/applications/${ref}/permit`,
  permitFile: (ref: string) => `/applications/${ref}/permit/file`,
  /** Numbers of identity papers in plain, for whoever has just shown who they are. */
  applicationNumbers: (ref: string) => `/applications/${ref}/numbers`,
  withdrawApplication: (ref: string) => `/applications/${ref}/withdraw`,
  applicationReview: (ref: string) => `/applications/${ref}/review`,
  deleteDraft: (ref: string) => `/applications/${ref}/delete`,
  applicationSent: (ref: string) => `/applications/${ref}/sent`,
  /** The letter of a decision, by its own reference, and the same as a file. */
  applicationLetter: (ref: string, letter: string) => `/applications/${ref}/letters/${letter}`,
  applicationLetterFile: (ref: string, letter: string) => `/applications/${ref}/letters/${letter}/file`,
  /** Where files are posted to; `back` is the page they come from, with its language. */
  uploads: (place: { ref: string; slot: string; back: string; replaces?: string; go?: "exit" }) =>
    `/api/uploads?${new URLSearchParams(place)}`,
  documents: "/documents",
  file: (id: string) => `/files/${id}`,
  filePreview: (id: string) => `/files/${id}/preview`,
  /** A page as a picture; how it is looked at comes behind it. */
  filePage: (id: string, page: number) => `/files/${id}/pages/${page}`,
  notifications: "/notifications",
  /** What a mail leads to: the page itself, which then knows that its reader came from there. */
  toldByMail: (path: string, id: string) => `${path}${path.includes("?") ? "&" : "?"}told=${id}.mail`,
  /** The same from the list of notifications. */
  toldHere: (path: string, id: string) => `${path}${path.includes("?") ? "&" : "?"}told=${id}`,
  /** One of them: what was said, and by which ways it reached its reader. */
  notification: (id: string) => `/notifications/${id}`,
  /** What a mailed link leads to that stops mails about one thing, without signing in. */
  unsubscribe: "/unsubscribe",
  /** What mail programs post to by themselves (RFC 8058). */
  oneClickUnsubscribe: (token: string) => `/api/unsubscribe/${token}`,
  messages: "/messages",
  newMessage: (about?: { bill: string } | { payment: string }) => `/messages/new${about ? `?${new URLSearchParams(about)}` : ""}`,
  thread: (id: string) => `/messages/${id}`,
  /** Where a message's files are posted to, and without scripts the message, too; `back` as above. */
  writing: (place: ({ thread: string } | { application: string }) & { back: string }) => `/api/messages?${new URLSearchParams(place)}`,
  staff: {
    home: "/staff",
    /** Its pages are those of a resident's account: see ownPage. */
    account: "/staff/account",
    payments: "/staff/payments",
    difference: (id: string) => `/staff/payments/${id}`,
    /** What could not be delivered to people, and waits for somebody to tell them. */
    deliveries: "/staff/deliveries",
    delivery: (id: string) => `/staff/deliveries/${id}`,
    messages: "/staff/messages",
    thread: (id: string) => `/staff/messages/${id}`,
    applications: "/staff/applications",
    application: (ref: string) => `/staff/applications/${ref}`,
    /** What was done to several cases at once; `back` is the queue's query. */
    batch: (id: string, back = "") => `/staff/applications/changes/${id}${back && `?back=${encodeURIComponent(back)}`}`,
    /** The same list as a file; its query is the queue's. */
    casesFile: "/staff/applications/export",
    /** Whether a page of it is still as it was read. */
    casesNews: "/staff/applications/news",
    analytics: "/staff/analytics",
    analyticsFile: "/staff/analytics/export",
    /** Choosing an outcome and reading the letter; of an issued permit, taking it back. */
    decision: (ref: string) => `/staff/applications/${ref}/decision`,
    planInspection: (ref: string) => `/staff/applications/${ref}/inspection`,
    passport: (ref: string) => `/staff/applications/${ref}/passport`,
    /** Refusals and revocations that wait for a second person. */
    decisions: "/staff/decisions",
    proposal: (id: string) => `/staff/decisions/${id}`,
    reviews: "/staff/reviews",
    review: (id: string) => `/staff/reviews/${id}`,
    inspections: "/staff/inspections",
    inspection: (id: string) => `/staff/inspections/${id}`,
    /** Where photos of a visit are posted to; `back` as above. */
    visitPhotos: (place: { inspection: string; back: string }) => `/api/inspections?${new URLSearchParams(place)}`,
    records: "/staff/records",
    newRecord: (replaces?: string) => `/staff/records/new${replaces ? `?replaces=${replaces}` : ""}`,
    record: (id: string) => `/staff/records/${id}`,
    /** The PDF of a record that nobody but the desk can read yet. */
    recordFile: (id: string) => `/staff/records/${id}/file`,
    /** Where the PDF of a record is posted to; `back` as above. */
    recordUpload: (place: { record: string; back: string }) => `/api/records?${new URLSearchParams(place)}`,
    issues: "/staff/issues",
    issue: (ref: string) => `/staff/issues/${ref}`,
    /** An act of the desk with a page of its own, or who reported it. */
    issueStep: (ref: string, step: "end" | "merge" | "redact" | "answer" | "reopen" | "contact") => `/staff/issues/${ref}/${step}`,
    /** The same list as a file; its query is the queue's. */
    issuesFile: "/staff/issues/export",
    /** What a crew does today, and one stop of it. */
    issueRoute: "/staff/issues/crew",
    routeStop: (ref: string) => `/staff/issues/crew/${ref}`,
    /** Where photos of a place after the work are posted to; `back` as above. */
    issuePhotos: (place: { ref: string; back: string }) => `/api/issues/photos?${new URLSearchParams(place)}`,
    /** What visitors wrote, who have no account. */
    contact: "/staff/contact",
    contactMessage: (id: string) => `/staff/contact/${id}`,
    feedback: "/staff/feedback",
    feedbackPage: (id: string) => `/staff/feedback/${id}`,
    status: "/staff/status",
    newStatus: "/staff/status/new",
    statusNotice: (id: string) => `/staff/status/${id}`,
    people: "/staff/people",
    person: (id: string, reason: string) => `/staff/people/${id}?reason=${encodeURIComponent(reason)}`,
    roles: "/staff/people/roles",
    notices: "/staff/notices",
    newNotice: (from?: string) => `/staff/notices/new${from ? `?from=${from}` : ""}`,
    notice: (id: string) => `/staff/notices/${id}`,
    changeNotice: (id: string) => `/staff/notices/${id}/change`,
    approvals: "/staff/approvals",
    approval: (id: string) => `/staff/approvals/${id}`,
  },
} as const;

/**
 * A page of one's own account, from the resident's: staff have theirs, how they get in on the first page, below the staff's pages.
 * "/account/security/passkeys" is "/staff/account/passkeys" there.
 */
export const ownPage = (kind: "resident" | "staff", path: string) =>
  kind === "staff" ? path.replace(/^\/account(\/security)?(?=[/?]|$)/, paths.staff.account) : path;

export const languages = ["en", "es", "ar"] as const;
export type Language = (typeof languages)[number];

export const isLanguage = (text: string | undefined): text is Language => languages.includes(text as Language);

/** A path as a person in this language sees it: English has no prefix. */
export const inLanguage = (language: string, path: string) => (language === "en" ? path : `/${language}${path === "/" ? "" : path}`);

/** The language of a visible path and the path without it. */
export function splitLanguage(path: string): { language: Language; bare: string } {
  const [, first, rest] = /^\/([a-z]{2})(\/.*)?$/.exec(path) ?? [];
  return isLanguage(first) ? { language: first, bare: rest ?? "/" } : { language: "en", bare: path };
}

/** The thread that a visible path opens: the header does not count it as unread. */
export const openThreadIn = (path: string | null) =>
  /^\/messages\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(splitLanguage((path ?? "").split("?")[0]!).bare)?.[1];

/** The notification that led to a visible path, and whether it did so from a mail. */
export function toldIn(path: string | null): { id: string; byMail: boolean } | undefined {
  const [, id, mail] = /[?&]told=([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(\.mail)?(?:&|$)/.exec(path ?? "") ?? [];
  return id ? { id, byMail: mail !== undefined } : undefined;
}

/** Pages that leave the front door without the framework's scripts, under a CSP without nonce. They hold no server action. */
const scriptFree = new Set<string>([
  paths.home,
  paths.help,
  paths.helpSigningIn,
  paths.helpSafeAccount,
  paths.privacy,
  paths.accessibility,
  paths.status,
  paths.services,
  paths.records,
  paths.notices,
  paths.offline,
  paths.verify,
  paths.verifyHistory,
  paths.issues,
]);
export const isScriptFree = (path: string) => {
  const { bare } = splitLanguage(path);
  return (
    scriptFree.has(bare) ||
    /^\/issues\/IR-[^/]{1,40}$/.test(bare) ||
    /^\/(stand-in\/(\d{3}|foreign)|verify\/[^/]{1,900}|services\/(topics\/)?[a-z-]{1,80}|records\/[0-9a-f-]{36}|notices\/[a-z0-9-]{1,90}|help\/(?!browser$)[a-z-]{1,80}|dev\/outbox|sandbox-gateway\/[0-9a-f-]{36})$/.test(
      bare,
    )
  );
};

/** Pages that are shown long after they were made: for a refusal, or without a connection. They say nothing of now and ask nothing. */
export const standsAlone = (path: string) => /^\/(stand-in\/|offline|verify$)/.test(splitLanguage(path.split("?")[0]!).bare);

/** Of those, the ones whose words are the same for everyone for some minutes: the front door keeps them. */
export const isKept = (path: string) => {
  const { bare } = splitLanguage(path);
  // How the portal is, and whether the office is open, is true for a moment only; a search is of its own words.
  const isOfNow = [paths.status, paths.help, paths.records, paths.issues].some((one) => one === bare);
  return (
    (scriptFree.has(bare) && !isOfNow) ||
    /^\/(services\/(topics\/)?[a-z-]{1,80}|help\/(?!browser$)[a-z-]{1,80}|notices\/[a-z0-9-]{1,90})$/.test(bare)
  );
};

const LONGEST = 2_000;

/** A path of this site that a link may lead to: never another host, nothing that a browser would read otherwise. */
export const isOwnPath = (text: string | undefined): text is string =>
  text !== undefined &&
  text.length <= LONGEST &&
  /^\/(?![/\\])/.test(text) &&
  !/[\\\s\u0000-\u001f]/.test(text) &&
  new URL(text, "http://here").origin === "http://here" &&
  !new URL(text, "http://here").pathname.startsWith("//");

/** Where to go after signing in: a path of this site, or the dashboard. Never another host, never back to signing in or up. */
export function safeNext(text: string | null | undefined): string {
  if (!text || text.length > LONGEST || !/^\/(?![/\\])/.test(text) || /[\\\s\u0000-\u001f]/.test(text)) return paths.dashboard;
  const url = new URL(text, "http://here");
  const wanted = url.pathname + url.search; // what the browser makes of it: "/.//host" has become "//host"
  const { bare } = splitLanguage(url.pathname);
  const leaves = url.origin !== "http://here" || wanted.startsWith("//") || wanted.length > LONGEST;
  const beginsAgain = bare.startsWith(paths.signIn) || bare.startsWith(paths.createAccount);
  return leaves || beginsAgain ? paths.dashboard : wanted;
}
