import { readdirSync } from "node:fs";
import { ownPage, paths } from "@/lib/paths";
import type { SignUpStage } from "../portal/sign-ups";
import type { Resident } from "../portal/residents";

export type Visitor =
  | SignUpStage
  | "anyone"
  | "resident"
  | "staff"
  | "finance"
  | "verifying"
  | "askedAboutDevice"
  | "stale"
  | "resetting"
  | "stopped"
  | "recovering"
  | "notMe"
  | "supervisor"
  | "officer"
  | "guardian"
  | "agreeing"
  | "reporting"
  | "followingIssue"
  | "tracking";
/** Ids of what a page is about. */
export type Things = {
  payment: string;
  refund: string;
  difference: string;
  thread: string;
  /** What the resident was told, and a delivery of something else that no address took. */
  notification: string;
  delivery: string;
  passkey: string;
  event: string;
  report: string;
  approval: string;
  app: string;
  /** The reference of a draft. */
  draft: string;
  /** One of its repeated group. */
  draftItem: string;
  /** The reference of an application that was sent. */
  sent: string;
  /** The reference of one on which a licence was issued, and the code of that. */
  issued: string;
  code: string;
  /** One of the permits desk. */
  standing: string;
  /** One that waits for its resident, and what it waits for. */
  waiting: string;
  request: string;
  /** A child's passport that another guardian was asked about, and the token of the link to them. */
  child: string;
  consent: { id: string; token: string };
  /** What another resident asks of this one as the second guardian. */
  ownConsent: string;
  /** Of a report that is being written, and of whoever reported one: the tokens of a cookie and of a link. */
  issueDraft: string;
  issueLink: string;
  /** The token of a link that shows where an application stands. */
  track: string;
  /** A published notice, as its address names it; and the id of a draft. */
  notice: string;
  noticeDraft: string;
  /** A public record that everyone reads, and one that only its desk sees. */
  record: string;
  recordDraft: string;
  /** What a visitor wrote to the permits desk; a page that people spoke of; a problem that staff speak of. */
  contact: string;
  feedbackPage: string;
  statusNotice: string;
  /** Of the case desk: cases by their references, and what belongs to them. */
  desk: {
    decidable: string;
    visited: string;
    visit: string;
    review: string;
    proposal: string;
    passport: string;
    letter: { application: string; letter: string };
  };
  /** The reference of a report on the works desk, which the resident sent. */
  deskReport: string;
  /** The account of a member of staff, who has the two after it. */
  officer: string;
  officerPasskey: string;
  officerApp: string;
  /** What they did to some cases at once. */
  officerBatch: string;
};
export type Sample = { as: Visitor; address: (resident: Resident, things: Things) => string; heading: string | RegExp };

/** Another company's page, as far as a resident can tell: its look is not ours to judge. */
const foreign = ["/sandbox-gateway/[id]"];

/** Every page.tsx of the app, as its path without groups and language. */
export const pageRoutes = () =>
  readdirSync("app", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith("/page.tsx"))
    .map((file) => file.split("/").slice(0, -1))
    .map((parts) => `/${parts.filter((part) => part !== "[locale]" && !/^\(.*\)$/.test(part)).join("/")}`)
    .filter((route) => !foreign.includes(route))
    .sort();

const forStaff = (path: string) => ownPage("staff", path);

/** How to reach each page, and its heading: a page without one here fails. */
export const samples: Record<string, Sample> = {
  "/": { as: "anyone", address: () => paths.home, heading: "What do you need to do?" },
  "/accessibility": { as: "anyone", address: () => paths.accessibility, heading: /accessib/i },
  "/account/security/passkeys": { as: "resident", address: () => paths.passkeys, heading: "Passkeys" },
  "/account/security/passkeys/[id]": { as: "resident", address: (_, { passkey }) => paths.passkey(passkey), heading: "Test key" },
  "/account/activity": { as: "resident", address: () => paths.activity, heading: "Account activity" },
  "/account/preferences": { as: "resident", address: () => paths.preferences, heading: "Preferences" },
  "/account/privacy/close": { as: "resident", address: () => paths.closeAccount, heading: "Close your account" },
  "/account/privacy": { as: "resident", address: () => paths.accountPrivacy, heading: "Privacy" },
  "/account/profile": { as: "resident", address: () => paths.profile, heading: "Profile" },
  "/account/profile/legal-name": { as: "resident", address: () => paths.legalName, heading: "Ask to correct your legal name" },
  "/account/profile/move": { as: "resident", address: () => paths.move(), heading: "I am moving" },
  "/account/profile/preferred-name": { as: "resident", address: () => paths.preferredName, heading: "Your preferred name" },
  "/account/report": { as: "resident", address: (_, { event }) => paths.reportActivity(event, "case"), heading: "Tell the help desk" },
  "/account/report/sent": { as: "resident", address: (_, { report }) => paths.activityReported(report), heading: "We have your report" },
  "/account/sessions": { as: "resident", address: () => paths.sessions, heading: "Where you are signed in" },
  "/account": { as: "resident", address: () => paths.account, heading: "Your account" },
  "/account/contact": { as: "resident", address: () => paths.contactDetails, heading: "Contact details" },
  "/account/contact/[kind]": { as: "resident", address: () => paths.contactDetail("email"), heading: "Change your email address" },
  "/account/contact/[kind]/confirm": {
    as: "resident",
    address: () => paths.confirmContact("email"),
    heading: "Confirm your new email address",
  },
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
  "/account/security/password": { as: "resident", address: () => paths.changePassword, heading: "Change your password" },
  "/account/security/recovery-codes": { as: "resident", address: () => paths.recoveryCodes, heading: "Recovery codes" },
  "/account/security/recovery-codes/new": {
    as: "resident",
    address: () => paths.newRecoveryCodes,
    heading: "Your new recovery codes",
  },
  "/act-for": { as: "resident", address: () => paths.actFor, heading: "Who do you act for?" },
  "/bills": { as: "resident", address: () => paths.bills, heading: "Bills" },
  "/bills/[id]": { as: "resident", address: ({ bills }) => paths.bill(bills[0]!.id), heading: /Tester Lane/ },
  "/bills/review": { as: "resident", address: ({ bills }) => paths.billsReview([bills[1]!.id, bills[2]!.id]), heading: "Check and pay" },
  "/cancel-recovery": { as: "anyone", address: () => paths.cancelRecovery, heading: "Stop a request to get into your account" },
  "/confirm-email": { as: "anyone", address: () => paths.confirmEmail, heading: "Confirm your email address" },
  "/contact": { as: "anyone", address: () => paths.contact, heading: "Contact the city" },
  "/contact/sent": { as: "anyone", address: () => paths.contactSent("CM-4K7-92D-X3M"), heading: "Message sent" },
  "/create-account": { as: "anyone", address: () => paths.createAccount, heading: "Create an account" },
  "/create-account/check-email": { as: "begun", address: () => paths.createAccountStep("check-email"), heading: "Check your email" },
  "/create-account/confirm": { as: "begun", address: () => paths.createAccountConfirm, heading: "Is this your email address?" },
  "/create-account/done": { as: "saved", address: () => paths.createAccountStep("done"), heading: "Your account is ready" },
  "/create-account/name": { as: "named", address: () => paths.createAccountStep("name"), heading: "What is your name?" },
  "/create-account/password": { as: "named", address: () => paths.createAccountStep("password"), heading: "Create a password" },
  "/create-account/passkey": { as: "named", address: () => paths.createAccountStep("passkey"), heading: "Create a passkey" },
  "/create-account/phone": { as: "made", address: () => paths.createAccountStep("phone"), heading: "Add your mobile phone" },
  "/create-account/phone-code": { as: "texted", address: () => paths.createAccountStep("phone-code"), heading: "Check your phone" },
  "/create-account/recovery-codes": {
    as: "saved",
    address: () => paths.createAccountStep("recovery-codes"),
    heading: "Save your recovery codes",
  },
  "/create-account/username": { as: "named", address: () => paths.createAccountStep("username"), heading: "Choose a username" },
  "/calendar": { as: "resident", address: () => paths.calendar, heading: "Calendar" },
  "/dashboard": { as: "resident", address: () => paths.dashboard, heading: "Your dashboard" },
  "/dev/outbox": { as: "anyone", address: () => "/dev/outbox", heading: "Developer outbox" },
  "/feedback": { as: "anyone", address: () => paths.feedback, heading: "Tell us what to improve" },
  "/feedback/sent": { as: "anyone", address: () => paths.feedbackSent, heading: "Thank you" },
  "/forgot-password": { as: "anyone", address: () => paths.forgotPassword, heading: "Forgot your password?" },
  "/forgot-password/sent": { as: "anyone", address: () => paths.forgotPasswordSent, heading: "Check your email for a link" },
  "/forgot-username": { as: "anyone", address: () => paths.forgotUsername, heading: "Forgot your username?" },
  "/forgot-username/sent": { as: "anyone", address: () => paths.forgotUsernameSent, heading: "Check your email for your usernames" },
  "/help": { as: "anyone", address: () => paths.help, heading: "Help" },
  "/applications": { as: "resident", address: () => paths.applications, heading: "Applications" },
  "/applications/new/[service]": { as: "resident", address: () => paths.newApplication("library-card"), heading: /^Start: / },
  "/applications/[ref]": { as: "resident", address: (_, { sent }) => paths.application(sent), heading: "Dog licence: Rex" },
  "/applications/[ref]/[step]": {
    as: "resident",
    address: (_, { draft }) => paths.applicationStep(draft, "owner"),
    heading: "You and your home",
  },
  "/applications/[ref]/[step]/[item]": {
    as: "resident",
    address: (_, { draft, draftItem }) => paths.applicationItem(draft, "dogs", "dogs", draftItem),
    heading: "Dog 1",
  },
  "/applications/[ref]/review": {
    as: "resident",
    address: (_, { draft }) => paths.applicationReview(draft),
    heading: "Check your answers",
  },
  "/applications/[ref]/sent": { as: "resident", address: (_, { sent }) => paths.applicationSent(sent), heading: "Application sent" },
  "/applications/[ref]/permit": { as: "resident", address: (_, { issued }) => paths.permit(issued), heading: "Dog licence: Rex" },
  "/issues": { as: "anyone", address: () => paths.issues, heading: "Reported problems" },
  "/issues/[ref]": { as: "anyone", address: (_, { deskReport }) => paths.issue(deskReport), heading: /, \d+ / },
  "/verify": { as: "anyone", address: () => paths.verify, heading: "Check a permit" },
  "/verify/[code]": { as: "anyone", address: (_, { code }) => paths.verified(code), heading: "This permit is valid" },
  "/verify/history": { as: "anyone", address: () => paths.verifyHistory, heading: "Check the history of an application" },
  "/applications/[ref]/consent": {
    as: "resident",
    address: (_, { child }) => paths.applicationConsent(child),
    heading: "The other guardian’s consent",
  },
  "/applications/[ref]/numbers": { as: "resident", address: (_, { sent }) => paths.applicationNumbers(sent), heading: "Hidden numbers" },
  "/applications/[ref]/letters/[letter]": {
    as: "resident",
    address: (_, { desk }) => paths.applicationLetter(desk.letter.application, desk.letter.letter),
    heading: "Dog licence: closed without a decision",
  },
  "/applications/[ref]/requests/[item]": {
    as: "resident",
    address: (_, { waiting, request }) => paths.applicationAsked(waiting, request),
    heading: "The city asks: Vaccination card",
  },
  "/applications/[ref]/withdraw": {
    as: "resident",
    address: (_, { sent }) => paths.withdrawApplication(sent),
    heading: "Withdraw this application?",
  },
  "/consents": { as: "resident", address: () => paths.consents, heading: "Your consent is asked" },
  "/consents/[id]": { as: "resident", address: (_, { ownConsent }) => paths.ownConsent(ownConsent), heading: "Do you agree?" },
  "/consent": { as: "guardian", address: () => paths.consent, heading: "Your consent to a child’s passport" },
  "/consent/answer": { as: "agreeing", address: () => paths.consentAnswer, heading: "Do you agree?" },
  "/consent/code": { as: "guardian", address: () => paths.consentCode, heading: "Enter the code we mailed you" },
  "/issues/report": { as: "anyone", address: () => paths.reportIssue, heading: "Report a problem" },
  "/issues/report/what": { as: "reporting", address: () => paths.reportIssueStep("what"), heading: "What is the problem?" },
  "/issues/report/where": { as: "reporting", address: () => paths.reportIssueStep("where"), heading: "Where is it?" },
  "/issues/report/photos": { as: "reporting", address: () => paths.reportIssueStep("photos"), heading: "Add photos" },
  "/issues/report/nearby": { as: "reporting", address: () => paths.reportIssueStep("nearby"), heading: "Is it one of these?" },
  "/issues/report/details": { as: "reporting", address: () => paths.reportIssueStep("details"), heading: "Tell us more" },
  "/issues/report/contact": { as: "reporting", address: () => paths.reportIssueStep("contact"), heading: "Do you want to hear from us?" },
  "/issues/report/check": { as: "reporting", address: () => paths.reportIssueStep("check"), heading: "Check your report" },
  "/issues/report/sent": { as: "anyone", address: () => paths.reportIssueStep("sent"), heading: "Report sent" },
  "/issues/[ref]/follow": { as: "anyone", address: (_, { deskReport }) => paths.followIssue(deskReport), heading: "Follow this report" },
  "/issues/followed": { as: "followingIssue", address: () => paths.followedIssue, heading: /^Report IR-.+: Pothole$/ },
  "/track": { as: "anyone", address: () => paths.track, heading: "Where does my application stand?" },
  "/track/sent": { as: "anyone", address: () => paths.trackSent, heading: "Look into your mailbox" },
  "/track/status": { as: "tracking", address: () => paths.tracked, heading: "Where it stands" },
  "/applications/[ref]/delete": {
    as: "resident",
    address: (_, { draft }) => paths.deleteDraft(draft),
    heading: "Delete this draft?",
  },
  "/applications/[ref]/documents/[document]": {
    as: "resident",
    address: (_, { draft }) => paths.applicationDocument(draft, "rabies"),
    heading: "Add the proof of rabies vaccination",
  },
  "/documents": { as: "resident", address: () => paths.documents, heading: "Your documents" },
  "/notifications": { as: "resident", address: () => paths.notifications, heading: "Notifications" },
  "/notifications/[id]": {
    as: "resident",
    address: (_, { notification }) => paths.notification(notification),
    heading: "We received your payment of $84.20",
  },
  "/unsubscribe": { as: "anyone", address: () => paths.unsubscribe, heading: "Stop our mails" },
  "/staff/deliveries": { as: "supervisor", address: () => paths.staff.deliveries, heading: "Not delivered" },
  "/staff/deliveries/[id]": {
    as: "supervisor",
    address: (_, { delivery }) => paths.staff.delivery(delivery),
    heading: "A notification was not delivered",
  },
  "/messages": { as: "resident", address: () => paths.messages, heading: "Messages" },
  "/messages/[id]": { as: "resident", address: (_, { thread }) => paths.thread(thread), heading: "How deep may a porch be?" },
  "/messages/new": { as: "resident", address: ({ bills }) => paths.newMessage({ bill: bills[0]!.id }), heading: "Write to the city" },
  "/help/[slug]": { as: "anyone", address: () => paths.helpTopic("pay-a-bill"), heading: "Pay a bill" },
  "/help/safe-account": { as: "anyone", address: () => paths.helpSafeAccount, heading: "Keep your account safe" },
  "/help/signing-in": { as: "anyone", address: () => paths.helpSigningIn, heading: "Sign in in three steps" },
  "/help/browser": { as: "anyone", address: () => `${paths.helpBrowser}?checked`, heading: "Check this browser" },
  "/lost-access": { as: "anyone", address: () => paths.lostAccess, heading: "Lost every way to sign in?" },
  "/lost-access/[ref]": {
    as: "recovering",
    address: () => paths.lostAccessRequest("RC-4K7-92D-X3M"),
    heading: "Your request to get back in",
  },
  "/notices": { as: "anyone", address: () => paths.notices, heading: "Notices" },
  "/notices/[slug]": { as: "anyone", address: (_, { notice }) => paths.notice(notice), heading: "The clock tower is cleaned" },
  "/not-me": { as: "notMe", address: () => paths.notMe, heading: "Was this you?" },
  "/offline": { as: "anyone", address: () => paths.offline, heading: "You are offline" },
  "/payments": { as: "resident", address: () => paths.payments, heading: "Payments" },
  "/payments/[id]": { as: "resident", address: (_, { payment }) => paths.payment(payment), heading: "Payment received" },
  "/payments/[id]/refunds/[refund]": {
    as: "resident",
    address: (_, { payment, refund }) => paths.refund(payment, refund),
    heading: "Refund",
  },
  "/privacy": { as: "anyone", address: () => paths.privacy, heading: /privacy/i },
  "/reset-password": { as: "anyone", address: () => paths.resetPassword, heading: "Set a new password" },
  "/reset-password/done": { as: "anyone", address: () => paths.resetPasswordDone, heading: "Your password is changed" },
  "/reset-password/new": { as: "resetting", address: () => paths.newPassword, heading: "Choose your new password" },
  "/services": { as: "anyone", address: () => paths.services, heading: "Services" },
  "/services/[slug]": { as: "anyone", address: () => paths.service("building-permit"), heading: "Apply for a building permit" },
  "/services/topics/[topic]": { as: "anyone", address: () => paths.serviceTopic("passports"), heading: "Passports" },
  "/sign-in": { as: "anyone", address: () => paths.signIn, heading: "Sign in" },
  "/confirm": { as: "stale", address: () => paths.confirm, heading: "Confirm it is you" },
  "/sign-in/another-way": { as: "verifying", address: () => paths.signInMethod, heading: "Choose another way to verify" },
  "/sign-in/before-you-continue": { as: "askedAboutDevice", address: () => paths.signInDevice, heading: "Before you continue" },
  "/sign-in/stopped": { as: "stopped", address: () => paths.signInStopped, heading: "Confirm your email first" },
  "/sign-in/verify": { as: "verifying", address: () => paths.signInVerify, heading: "Enter your security code" },
  "/staff": { as: "staff", address: () => paths.staff.home, heading: "Staff desk" },
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
  "/staff/analytics": { as: "staff", address: () => paths.staff.analytics, heading: "Are we on time?" },
  "/staff/applications": { as: "staff", address: () => paths.staff.applications, heading: "Cases" },
  "/staff/applications/[ref]": { as: "staff", address: (_, { standing }) => paths.staff.application(standing), heading: /^14 Quay Street/ },
  "/staff/applications/changes/[id]": {
    as: "officer",
    address: (_, { officerBatch }) => paths.staff.batch(officerBatch),
    heading: "What changed",
  },
  "/staff/applications/[ref]/decision": {
    as: "staff",
    address: (_, { desk }) => paths.staff.decision(desk.decidable),
    heading: "Decide a case",
  },
  "/staff/applications/[ref]/inspection": {
    as: "staff",
    address: (_, { desk }) => paths.staff.planInspection(desk.visited),
    heading: "Inspection of a case",
  },
  "/staff/applications/[ref]/passport": {
    as: "supervisor",
    address: (_, { desk }) => paths.staff.passport(desk.passport),
    heading: "Passport after the decision",
  },
  "/staff/decisions": { as: "staff", address: () => paths.staff.decisions, heading: "Second look" },
  "/staff/decisions/[id]": {
    as: "staff",
    address: (_, { desk }) => paths.staff.proposal(desk.proposal),
    heading: "Refuse: a second look",
  },
  "/staff/inspections": { as: "supervisor", address: () => paths.staff.inspections, heading: "Inspections" },
  "/staff/inspections/[id]": {
    as: "supervisor",
    address: (_, { desk }) => paths.staff.inspection(desk.visit),
    heading: "14 Quay Street",
  },
  "/staff/reviews": { as: "staff", address: () => paths.staff.reviews, heading: "Reviews" },
  "/staff/reviews/[id]": { as: "staff", address: (_, { desk }) => paths.staff.review(desk.review), heading: "A review" },
  "/staff/contact": { as: "staff", address: () => paths.staff.contact, heading: "Messages from visitors" },
  "/staff/contact/[id]": {
    as: "staff",
    address: (_, { contact }) => paths.staff.contactMessage(contact),
    heading: "A permit or a licence",
  },
  "/staff/feedback": { as: "supervisor", address: () => paths.staff.feedback, heading: "What people say about our pages" },
  "/staff/feedback/[id]": {
    as: "supervisor",
    address: (_, { feedbackPage }) => paths.staff.feedbackPage(feedbackPage),
    heading: /^Feedback on .*\/help\/pay-a-bill/,
  },
  "/staff/status": { as: "supervisor", address: () => paths.staff.status, heading: "How the portal is" },
  "/staff/status/new": { as: "supervisor", address: () => paths.staff.newStatus, heading: "Post a notice" },
  "/staff/status/[id]": {
    as: "supervisor",
    address: (_, { statusNotice }) => paths.staff.statusNotice(statusNotice),
    heading: "Problem: Paying online",
  },
  "/staff/messages": { as: "staff", address: () => paths.staff.messages, heading: "Messages from residents" },
  "/staff/messages/[id]": { as: "staff", address: (_, { thread }) => paths.staff.thread(thread), heading: "How deep may a porch be?" },
  "/staff/approvals": { as: "supervisor", address: () => paths.staff.approvals, heading: "Approvals" },
  "/staff/approvals/[id]": {
    as: "supervisor",
    address: (_, { approval }) => paths.staff.approval(approval),
    heading: "Help someone back into their account",
  },
  "/staff/notices": { as: "staff", address: () => paths.staff.notices, heading: "Notices" },
  "/staff/notices/new": { as: "staff", address: () => paths.staff.newNotice(), heading: "Write a notice" },
  "/staff/notices/[id]": {
    as: "staff",
    address: (_, { noticeDraft }) => paths.staff.notice(noticeDraft),
    heading: "The clock tower is cleaned",
  },
  "/staff/notices/[id]/change": {
    as: "staff",
    address: (_, { noticeDraft }) => paths.staff.changeNotice(noticeDraft),
    heading: "Change the draft",
  },
  "/records": { as: "anyone", address: () => paths.records, heading: "Public records" },
  "/records/[id]": { as: "anyone", address: (_, { record }) => paths.record(record), heading: "Report on the town clock" },
  "/staff/issues": { as: "supervisor", address: () => paths.staff.issues, heading: "Reports" },
  "/staff/issues/crew": { as: "supervisor", address: () => paths.staff.issueRoute, heading: "My route today" },
  "/staff/issues/crew/[ref]": {
    as: "supervisor",
    address: (_, { deskReport }) => paths.staff.routeStop(deskReport),
    heading: "22 Quay Street",
  },
  "/staff/issues/[ref]": {
    as: "supervisor",
    address: (_, { deskReport }) => paths.staff.issue(deskReport),
    heading: /^Pothole: 22 Quay Street/,
  },
  "/staff/issues/[ref]/end": {
    as: "supervisor",
    address: (_, { deskReport }) => paths.staff.issueStep(deskReport, "end"),
    heading: "How it ends",
  },
  "/staff/issues/[ref]/merge": {
    as: "supervisor",
    address: (_, { deskReport }) => paths.staff.issueStep(deskReport, "merge"),
    heading: "Merge with another report",
  },
  "/staff/issues/[ref]/redact": {
    as: "supervisor",
    address: (_, { deskReport }) => paths.staff.issueStep(deskReport, "redact"),
    heading: "Take something out",
  },
  "/staff/issues/[ref]/answer": {
    as: "supervisor",
    address: (_, { deskReport }) => paths.staff.issueStep(deskReport, "answer"),
    heading: "Write to those who follow",
  },
  "/staff/issues/[ref]/reopen": {
    as: "supervisor",
    address: (_, { deskReport }) => paths.staff.issueStep(deskReport, "reopen"),
    heading: "Open it again",
  },
  "/staff/issues/[ref]/contact": {
    as: "supervisor",
    address: (_, { deskReport }) => paths.staff.issueStep(deskReport, "contact"),
    heading: "Who reported it",
  },
  "/staff/records": { as: "supervisor", address: () => paths.staff.records, heading: "Public records" },
  "/staff/records/new": { as: "supervisor", address: () => paths.staff.newRecord(), heading: "Add a record" },
  "/staff/records/[id]": {
    as: "supervisor",
    address: (_, { recordDraft }) => paths.staff.record(recordDraft),
    heading: "Report on the town clock",
  },
  "/staff/people": { as: "supervisor", address: () => paths.staff.people, heading: "People" },
  "/staff/people/[id]": {
    as: "supervisor",
    address: ({ accountId }) => paths.staff.person(accountId, "called about a locked account"),
    heading: "Robin Tester",
  },
  "/staff/people/roles": { as: "staff", address: () => paths.staff.roles, heading: "Who may do what" },
  "/staff/payments": { as: "finance", address: () => paths.staff.payments, heading: "Payments to look into" },
  "/staff/payments/[id]": {
    as: "finance",
    address: (_, { difference }) => paths.staff.difference(difference),
    heading: "A refund did not arrive",
  },
  "/stand-in/[status]": { as: "anyone", address: () => "/stand-in/503", heading: "Sorry, the service is away for a moment" },
  "/status": { as: "anyone", address: () => paths.status, heading: "Status of services" },
  "/undo-change": { as: "anyone", address: () => paths.undoChange, heading: "Put your email address back" },
};
