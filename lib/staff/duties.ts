import { canDecide, canSeeApprovals } from "@/lib/access/approvals/policy";
import { staffRoles, type Staff, type StaffRole } from "@/lib/auth/actor";
import { canAnswerContact } from "@/lib/contact/policy";
import { canSeeFeedback } from "@/lib/feedback/policy";
import { canDoIssue, canSeeIssue, canWorkOnIssue } from "@/lib/issues/desk/policy";
import { canAnswer } from "@/lib/messages/policy";
import { canDraftNotice, canPublishNotice } from "@/lib/notices/policy";
import { canSeeDeliveries } from "@/lib/notifications/policy";
import { canRefund, canSeeDifferences, canSeePayments } from "@/lib/payments/policy";
import { canAskForLock, canAskForRole, canAskForUnlock, canFindPeople, canLock, canUnlock } from "@/lib/people/policy";
import { canPublishRecords, canSeeRecords, canWithdrawRecords, canWriteRecords } from "@/lib/records/policy";
import { canPostStatus } from "@/lib/status/policy";
import { canAssign, canConfirm, canDecideCase, canInspect, canReview, canSeeCase, canWork } from "@/lib/staff/policy";

/** What an act is about: a case, or a request that somebody made, or a person. */
type Matter = { departmentId: string; service: string; partyId: string; proposedBy: string; askedBy: string; subjectId: string };
type Rule = (actor: Staff, matter: Matter) => boolean;

/** A report of the matter's department; `closedBy`: who said before that it was done, where it is open again. */
const report = ({ departmentId, partyId }: Matter, closedBy: string | null = null) => ({
  ...{ departmentId, partyId, status: "triaged", closedBy },
  reopenedAt: closedBy === null ? null : new Date(0),
});

const person = ({ subjectId: id }: Matter, kind: string, role: StaffRole | null) => ({ id, kind, role });

/** Who may do what, asked of the rules that decide it each time it is done: this table has no opinion of its own. */
const rules = {
  cases: {
    seeCase: (actor, matter) => canSeeCase(actor, matter),
    work: (actor, matter) => canWork(actor, matter),
    review: (actor, matter) => canReview(actor, matter),
    inspect: (actor, matter) => canInspect(actor, matter),
    decide: (actor, matter) => canDecideCase(actor, matter),
    confirm: (actor, matter) => canConfirm(actor, matter, matter),
    assign: (actor, matter) => canAssign(actor, matter),
  },
  issues: {
    seeIssues: (actor, matter) => canSeeIssue(actor, report(matter)),
    workOnIssue: (actor, matter) => canWorkOnIssue(actor, report(matter)),
    doIssue: (actor, matter) => canDoIssue(actor, report(matter)),
    doReopened: (actor, matter) => canDoIssue(actor, report(matter, matter.proposedBy)),
  },
  money: {
    seePayments: (actor) => canSeePayments(actor),
    refund: (actor) => canRefund(actor),
    seeDifferences: (actor) => canSeeDifferences(actor),
  },
  records: {
    seeRecords: (actor) => canSeeRecords(actor),
    writeRecords: (actor) => canWriteRecords(actor),
    publishRecords: (actor) => canPublishRecords(actor),
    withdrawRecords: (actor) => canWithdrawRecords(actor),
  },
  messages: {
    answer: (actor, matter) => canAnswer(actor, matter),
    answerVisitor: (actor, matter) => canAnswerContact(actor, matter),
  },
  notices: {
    draftNotice: (actor, matter) => canDraftNotice(actor, matter),
    publishNotice: (actor, { departmentId, proposedBy: draftedBy }) => canPublishNotice(actor, { departmentId, draftedBy }),
  },
  notifications: { seeDeliveries: (actor) => canSeeDeliveries(actor) },
  people: {
    findPeople: (actor) => canFindPeople(actor),
    lock: (actor, matter) => canLock(actor, person(matter, "resident", null)),
    unlock: (actor, matter) => canUnlock(actor, person(matter, "resident", null)),
    lockColleague: (actor, matter) => canLock(actor, person(matter, "staff", "clerk")),
    askForLock: (actor, matter) => canAskForLock(actor, person(matter, "staff", "admin")),
    askForUnlock: (actor, matter) => canAskForUnlock(actor, person(matter, "staff", "clerk")),
    askForRole: (actor, matter) => canAskForRole(actor, person(matter, "staff", "clerk")),
    seeApprovals: (actor) => canSeeApprovals(actor),
    decideApproval: (actor, matter) => canDecide(actor, matter),
  },
  portal: { readFeedback: (actor) => canSeeFeedback(actor), postStatus: (actor) => canPostStatus(actor) },
} satisfies Record<string, Record<string, Rule>>;

/** How somebody with the role may stand to a matter; the first is the usual one. */
export const situations = ["usual", "otherDepartment", "otherService", "ownMatter", "ownProposal"] as const;
export type Situation = (typeof situations)[number];

const matter: Matter = { departmentId: "d", service: "s", partyId: "p", proposedBy: "another", askedBy: "another", subjectId: "another" };

function stand(role: StaffRole, situation: Situation): [Staff, Matter] {
  const actor: Staff = { kind: "staff", accountId: "self", name: "", email: "", role, departments: ["d"], services: ["s"] };
  switch (situation) {
    case "usual":
      return [actor, matter];
    case "otherDepartment":
      return [{ ...actor, departments: ["other"] }, matter];
    case "otherService":
      return [{ ...actor, services: ["other"] }, matter];
    case "ownMatter":
      return [
        { ...actor, ownPartyId: "p" },
        { ...matter, subjectId: "self" },
      ];
    case "ownProposal":
      return [actor, { ...matter, proposedBy: "self", askedBy: "self" }];
  }
}

export type Duty = { id: string; who: Record<Situation, StaffRole[]> };

const whoMay = (rule: Rule, situation: Situation) => staffRoles.filter((role) => rule(...stand(role, situation)));

/** The table, by area: for each act the roles that may do it, as they stand to the matter. */
export const listDuties = (): { area: string; duties: Duty[] }[] =>
  Object.entries(rules).map(([area, acts]) => ({
    area,
    duties: Object.entries(acts as Record<string, Rule>).map(([id, rule]) => ({
      id,
      who: Object.fromEntries(situations.map((one) => [one, whoMay(rule, one)])) as Duty["who"],
    })),
  }));
