import { canSeeApprovals } from "@/lib/access/approvals/policy";
import type { Staff } from "@/lib/auth/actor";
import { canSeeIssues } from "@/lib/issues/policy";
import { canSeeQueue } from "@/lib/messages/policy";
import { canSeeNotices } from "@/lib/notices/policy";
import { canSeeDifferences } from "@/lib/payments/policy";
import { paths } from "@/lib/paths";
import { canFindPeople } from "@/lib/people/policy";
import { canSeeRecords } from "@/lib/records/policy";
import { canSeeQueue as canSeeCases } from "@/lib/staff/policy";

const everyone = () => true;

/** Where staff go from any page, what is worked on all day first: of many, the header folds the middle away. */
const links = [
  { to: paths.staff.home, label: "nav.home", may: everyone },
  { to: paths.staff.applications, label: "nav.staffCases", may: canSeeCases },
  { to: paths.staff.issues, label: "nav.staffIssues", may: canSeeIssues },
  { to: paths.staff.messages, label: "nav.staffMessages", may: canSeeQueue },
  { to: paths.staff.people, label: "nav.staffPeople", may: canFindPeople },
  { to: paths.staff.payments, label: "nav.staffPayments", may: canSeeDifferences },
  { to: paths.staff.approvals, label: "nav.staffApprovals", may: canSeeApprovals },
  { to: paths.staff.records, label: "nav.staffRecords", may: canSeeRecords },
  { to: paths.staff.notices, label: "nav.staffNotices", may: canSeeNotices },
  { to: paths.staff.analytics, label: "nav.staffAnalytics", may: canSeeCases },
  { to: paths.staff.account, label: "nav.account", may: everyone },
] as const;

export const staffLinks = (actor: Staff) => links.filter(({ may }) => may(actor));
