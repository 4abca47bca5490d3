import type { Resident } from "../../portal/residents";
import type { SignUpStage } from "../../portal/sign-ups";

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
  /** The reference of the report that the link is about. */
  issueSent: string;
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
