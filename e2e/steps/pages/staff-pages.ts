import { paths } from "@/lib/paths";
import type { Sample } from "./sample";

/** The other pages of staff. */
export const staffPages: Record<string, Sample> = {
  "/staff": { as: "staff", address: () => paths.staff.home, heading: "Staff desk" },
  "/staff/approvals": { as: "supervisor", address: () => paths.staff.approvals, heading: "Approvals" },
  "/staff/approvals/[id]": {
    as: "supervisor",
    address: (_, { approval }) => paths.staff.approval(approval),
    heading: "Help someone back into their account",
  },
  "/staff/contact": { as: "staff", address: () => paths.staff.contact, heading: "Messages from visitors" },
  "/staff/contact/[id]": {
    as: "staff",
    address: (_, { contact }) => paths.staff.contactMessage(contact),
    heading: "A permit or a licence",
  },
  "/staff/deliveries": { as: "supervisor", address: () => paths.staff.deliveries, heading: "Not delivered" },
  "/staff/deliveries/[id]": {
    as: "supervisor",
    address: (_, { delivery }) => paths.staff.delivery(delivery),
    heading: "A notification was not delivered",
  },
  "/staff/feedback": { as: "supervisor", address: () => paths.staff.feedback, heading: "What people say about our pages" },
  "/staff/feedback/[id]": {
    as: "supervisor",
    address: (_, { feedbackPage }) => paths.staff.feedbackPage(feedbackPage),
    heading: /^Feedback on .*\/help\/pay-a-bill/,
  },
  "/staff/messages": { as: "staff", address: () => paths.staff.messages, heading: "Messages from residents" },
  "/staff/messages/[id]": { as: "staff", address: (_, { thread }) => paths.staff.thread(thread), heading: "How deep may a porch be?" },
  "/staff/notices": { as: "staff", address: () => paths.staff.notices, heading: "Notices" },
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
  "/staff/notices/new": { as: "staff", address: () => paths.staff.newNotice(), heading: "Write a notice" },
  "/staff/payments": { as: "finance", address: () => paths.staff.payments, heading: "Payments to look into" },
  "/staff/payments/[id]": {
    as: "finance",
    address: (_, { difference }) => paths.staff.difference(difference),
    heading: "A refund did not arrive",
  },
  "/staff/people": { as: "supervisor", address: () => paths.staff.people, heading: "People" },
  "/staff/people/[id]": {
    as: "supervisor",
    address: ({ accountId }) => paths.staff.person(accountId, "called about a locked account"),
    heading: "Robin Tester",
  },
  "/staff/people/roles": { as: "staff", address: () => paths.staff.roles, heading: "Who may do what" },
  "/staff/records": { as: "supervisor", address: () => paths.staff.records, heading: "Public records" },
  "/staff/records/[id]": {
    as: "supervisor",
    address: (_, { recordDraft }) => paths.staff.record(recordDraft),
    heading: "Report on the town clock",
  },
  "/staff/records/new": { as: "supervisor", address: () => paths.staff.newRecord(), heading: "Add a record" },
  "/staff/status": { as: "supervisor", address: () => paths.staff.status, heading: "How the portal is" },
  "/staff/status/[id]": {
    as: "supervisor",
    address: (_, { statusNotice }) => paths.staff.statusNotice(statusNotice),
    heading: "Problem: Paying online",
  },
  "/staff/status/new": { as: "supervisor", address: () => paths.staff.newStatus, heading: "Post a notice" },
};
