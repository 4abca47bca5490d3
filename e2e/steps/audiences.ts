import type { StaffRole } from "@/lib/auth/actor";

type Area = "bills" | "messages" | "profile" | "applications";

/**
 * Who may see a page. `area`: what a mandate has to cover when somebody acts for another. `record`: the page is about one thing, which
 * belongs to the owner of the sample; to everyone else among the residents, or the staff, it does not exist. `act`: seeing alone is not enough. `ownAccount`: it belongs
 * to the account and not to what it acts for, so no deputy sees it either. `step`: without the
 * step before, it leads back to it.
 */
export type Audience =
  | { for: "anyone" }
  /** A step of a way that begins elsewhere: without that beginning it leads back to it. */
  | { for: "stepOfAWay" }
  /** Kept in the cookie of the browser it began in: to every other it does not exist. */
  | { for: "itsBrowser" }
  /** Whoever is signed in already is led on. */
  | { for: "visitors" }
  | { for: "signedIn" }
  | {
      for: "residents";
      area?: Area | Area[];
      record?: true;
      act?: "draft" | "send";
      ownAccount?: true;
      step?: true;
    }
  /** `elsewhere`: they do this work too, but not for the department of the sample, so that it does not exist for them. */
  | { for: "staff"; roles?: StaffRole[]; record?: true; elsewhere?: StaffRole[] };

export const staffRoles = ["clerk", "inspector", "passportOfficer", "finance", "works", "records", "supervisor", "admin"] as const;

const anyone: Audience = { for: "anyone" };
const stepOfAWay: Audience = { for: "stepOfAWay" };
const peopleDesk: StaffRole[] = ["supervisor", "admin"];
export const worksDesk: StaffRole[] = ["works", "supervisor"];
const recordsDesk: StaffRole[] = ["records", "supervisor"];
const moneyDesk: StaffRole[] = ["finance", "supervisor", "admin"];
export const caseDesk: StaffRole[] = ["clerk", "inspector", "passportOfficer", "works", "supervisor"];
const permitsDesk: StaffRole[] = ["clerk", "inspector", "supervisor"];
/** Those who decide; of a case at the permits desk, and of a passport. */
const deciders: StaffRole[] = ["clerk", "passportOfficer", "supervisor"];
const permitDeciders: StaffRole[] = ["clerk", "supervisor"];
const passportDeciders: StaffRole[] = ["passportOfficer", "supervisor"];
const visitors: StaffRole[] = ["inspector", "supervisor"];

const noticeWriters: StaffRole[] = ["clerk", "passportOfficer", "finance", "works", "records", "supervisor"];
/** Of the City Clerk. */
const ownNotices: Audience = {
  for: "staff",
  roles: ["clerk", "records", "supervisor"],
  elsewhere: ["passportOfficer", "finance", "works"],
};

/** By the path of the page's file; a page that is not here fails its test. */
export const audiences: Record<string, Audience> = {
  "/": anyone,
  "/accessibility": anyone,
  "/cancel-recovery": anyone,
  "/confirm-email": anyone,
  "/contact": anyone,
  "/contact/sent": anyone,
  "/dev/outbox": anyone,
  "/feedback": anyone,
  "/feedback/sent": anyone,
  "/forgot-password": anyone,
  "/forgot-password/sent": anyone,
  "/forgot-username": anyone,
  "/forgot-username/sent": anyone,
  "/help": anyone,
  "/help/[slug]": anyone,
  "/help/browser": anyone,
  "/help/safe-account": anyone,
  "/help/signing-in": anyone,
  "/lost-access": anyone,
  "/not-me": anyone, // the mailed link is the proof; without it the page says so
  "/notices": anyone,
  "/notices/[slug]": anyone,
  "/offline": anyone,
  "/privacy": anyone,
  "/reset-password": anyone,
  "/reset-password/done": anyone,
  "/services": anyone,
  "/services/[slug]": anyone,
  "/services/topics/[topic]": anyone,
  "/stand-in/[status]": anyone,
  "/status": anyone,
  "/undo-change": anyone,
  "/verify": anyone,
  "/verify/[code]": anyone,
  "/verify/history": anyone,

  "/consent": anyone, // the mailed link is the proof, and a code; without it the page says so
  "/consent/answer": stepOfAWay,
  "/consent/code": stepOfAWay,
  "/issues": anyone,
  "/issues/[ref]": anyone,
  "/issues/report": anyone,
  "/issues/report/what": anyone,
  "/issues/report/where": stepOfAWay,
  "/issues/report/photos": stepOfAWay,
  "/issues/report/nearby": stepOfAWay,
  "/issues/report/details": stepOfAWay,
  "/issues/report/contact": stepOfAWay,
  "/issues/report/check": stepOfAWay,
  "/issues/report/sent": anyone,
  "/issues/[ref]/follow": anyone,
  "/issues/followed": anyone, // the mailed link is the proof; without it the page says so
  "/track": anyone,
  "/track/sent": anyone,
  "/track/status": anyone,

  "/confirm": stepOfAWay, // leads on when the session is fresh, as here
  "/lost-access/[ref]": { for: "itsBrowser" },
  "/reset-password/new": stepOfAWay,
  "/sign-in": { for: "visitors" },
  "/sign-in/another-way": stepOfAWay,
  "/sign-in/before-you-continue": stepOfAWay,
  "/sign-in/stopped": stepOfAWay,
  "/sign-in/verify": stepOfAWay,

  "/create-account": { for: "visitors" },
  "/create-account/check-email": stepOfAWay,
  "/create-account/confirm": anyone, // says what became of the link
  "/create-account/done": stepOfAWay,
  "/create-account/name": stepOfAWay,
  "/create-account/passkey": stepOfAWay,
  "/create-account/password": stepOfAWay,
  "/create-account/phone": stepOfAWay,
  "/create-account/phone-code": stepOfAWay,
  "/create-account/recovery-codes": stepOfAWay,
  "/create-account/username": stepOfAWay,
  "/account": { for: "residents" },
  "/account/contact": { for: "residents" },
  "/account/contact/[kind]": { for: "residents" },
  "/account/contact/[kind]/confirm": { for: "residents", step: true },
  "/account/security": { for: "residents" },
  "/account/security/app": { for: "residents" },
  "/account/security/app/[id]": { for: "residents", record: true, ownAccount: true },
  "/account/security/app/new": { for: "residents" },
  "/account/security/password": { for: "residents" },
  "/account/security/recovery-codes": { for: "residents" },
  "/account/security/recovery-codes/new": { for: "residents", step: true },

  "/account/security/passkeys": { for: "residents" },
  "/account/security/passkeys/[id]": { for: "residents", record: true, ownAccount: true },
  "/account/activity": { for: "residents" },
  "/account/preferences": { for: "residents" },
  "/account/privacy/close": { for: "residents" },
  "/account/privacy": { for: "residents" },
  "/account/profile": { for: "residents" },
  "/account/profile/legal-name": { for: "residents" },
  "/account/profile/move": { for: "residents" },
  "/account/profile/preferred-name": { for: "residents" },
  "/account/report": { for: "residents", record: true, ownAccount: true },
  "/account/report/sent": { for: "residents", record: true, ownAccount: true },
  "/account/sessions": { for: "residents" },
  "/act-for": { for: "residents" },
  "/bills": { for: "residents", area: "bills" },
  "/bills/[id]": { for: "residents", area: "bills", record: true },
  "/bills/review": { for: "residents", area: "bills", record: true },
  "/calendar": { for: "residents" },
  "/dashboard": { for: "residents" },
  "/applications": { for: "residents", area: "applications" },
  "/applications/new/[service]": { for: "residents", area: "applications", act: "draft" },
  "/applications/[ref]": { for: "residents", area: "applications", record: true },
  "/applications/[ref]/[step]": { for: "residents", area: "applications", record: true, act: "draft" },
  "/applications/[ref]/[step]/[item]": { for: "residents", area: "applications", record: true, act: "draft" },
  "/applications/[ref]/permit": { for: "residents", area: "applications", record: true },
  "/applications/[ref]/review": { for: "residents", area: "applications", record: true },
  "/applications/[ref]/sent": { for: "residents", area: "applications", record: true },
  "/consents": { for: "residents" },
  "/consents/[id]": { for: "residents", record: true, ownAccount: true },
  "/applications/[ref]/consent": { for: "residents", area: "applications", record: true, act: "draft" },
  "/applications/[ref]/numbers": { for: "residents", area: "applications", record: true, act: "send" },
  "/applications/[ref]/letters/[letter]": { for: "residents", area: "applications", record: true },
  "/applications/[ref]/requests/[item]": { for: "residents", area: "applications", record: true },
  "/applications/[ref]/withdraw": { for: "residents", area: "applications", record: true, act: "send" },
  "/applications/[ref]/delete": { for: "residents", area: "applications", record: true, act: "draft" },
  "/applications/[ref]/documents/[document]": { for: "residents", area: "applications", record: true, act: "draft" },
  "/documents": { for: "residents", area: "applications" },
  "/notifications": { for: "residents" },
  "/notifications/[id]": { for: "residents", record: true, ownAccount: true },
  "/unsubscribe": anyone,
  "/messages": { for: "residents", area: "messages" },
  "/messages/[id]": { for: "residents", area: "messages", record: true },
  "/messages/new": { for: "residents", area: ["messages", "bills"], record: true, act: "send" }, // the sample asks about a bill
  "/payments": { for: "residents", area: "bills" },
  "/payments/[id]": { for: "residents", area: "bills", record: true },
  "/payments/[id]/refunds/[refund]": { for: "residents", area: "bills", record: true },

  "/staff": { for: "staff" },
  "/staff/account": { for: "staff" },
  "/staff/account/activity": { for: "staff" },
  "/staff/account/app": { for: "staff" },
  "/staff/account/app/[id]": { for: "staff", record: true },
  "/staff/account/app/new": { for: "staff" },
  "/staff/account/passkeys": { for: "staff" },
  "/staff/account/passkeys/[id]": { for: "staff", record: true },
  "/staff/account/password": { for: "staff" },
  "/staff/account/preferences": { for: "staff" },
  "/staff/account/sessions": { for: "staff" },
  "/staff/analytics": { for: "staff", roles: caseDesk },
  "/staff/applications": { for: "staff", roles: caseDesk },
  "/staff/applications/[ref]": { for: "staff", roles: permitsDesk },
  "/staff/applications/changes/[id]": { for: "staff", record: true },
  "/staff/applications/[ref]/decision": { for: "staff", roles: permitDeciders },
  "/staff/applications/[ref]/inspection": { for: "staff", roles: permitsDesk },
  "/staff/applications/[ref]/passport": { for: "staff", roles: passportDeciders },
  "/staff/decisions": { for: "staff", roles: deciders },
  "/staff/decisions/[id]": { for: "staff", roles: permitDeciders },
  "/staff/inspections": { for: "staff", roles: visitors },
  "/staff/inspections/[id]": { for: "staff", roles: visitors },
  "/staff/reviews": { for: "staff", roles: caseDesk },
  "/staff/reviews/[id]": { for: "staff", roles: ["clerk", "inspector", "works", "supervisor"] }, // who decides, and who was asked
  "/staff/messages": { for: "staff" },
  "/staff/messages/[id]": { for: "staff", roles: permitsDesk },
  "/staff/contact": { for: "staff" },
  "/staff/contact/[id]": { for: "staff", roles: permitsDesk },
  "/staff/feedback": { for: "staff", roles: peopleDesk },
  "/staff/feedback/[id]": { for: "staff", roles: peopleDesk },
  "/staff/status": { for: "staff", roles: peopleDesk },
  "/staff/status/[id]": { for: "staff", roles: peopleDesk },
  "/staff/status/new": { for: "staff", roles: peopleDesk },
  "/staff/approvals": { for: "staff", roles: peopleDesk },
  "/staff/approvals/[id]": { for: "staff", roles: peopleDesk },
  "/staff/notices": { for: "staff", roles: noticeWriters },
  "/staff/notices/[id]": ownNotices,
  "/staff/notices/[id]/change": ownNotices,
  "/staff/notices/new": { for: "staff", roles: noticeWriters },
  "/records": anyone,
  "/records/[id]": anyone,
  "/staff/issues": { for: "staff", roles: worksDesk },
  "/staff/issues/crew": { for: "staff", roles: worksDesk },
  "/staff/issues/crew/[ref]": { for: "staff", roles: worksDesk },
  "/staff/issues/[ref]": { for: "staff", roles: worksDesk },
  "/staff/issues/[ref]/answer": { for: "staff", roles: worksDesk },
  "/staff/issues/[ref]/contact": { for: "staff", roles: worksDesk },
  "/staff/issues/[ref]/end": { for: "staff", roles: worksDesk },
  "/staff/issues/[ref]/merge": { for: "staff", roles: worksDesk },
  "/staff/issues/[ref]/redact": { for: "staff", roles: worksDesk },
  "/staff/issues/[ref]/reopen": { for: "staff", roles: worksDesk },
  "/staff/records": { for: "staff", roles: recordsDesk },
  "/staff/records/new": { for: "staff", roles: recordsDesk },
  "/staff/records/[id]": { for: "staff", roles: recordsDesk },
  "/staff/people": { for: "staff", roles: peopleDesk },
  "/staff/deliveries": { for: "staff", roles: peopleDesk },
  "/staff/deliveries/[id]": { for: "staff", roles: peopleDesk },
  "/staff/people/[id]": { for: "staff", roles: peopleDesk },
  "/staff/people/roles": { for: "staff" },
  "/staff/payments": { for: "staff", roles: moneyDesk },
  "/staff/payments/[id]": { for: "staff", roles: moneyDesk },
};
