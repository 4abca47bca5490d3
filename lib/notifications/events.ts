/** What people choose channels for, new ones last: links in old mails count them. `work` is what staff are told as a part of theirs. Account security is none of them: it is always told. */
export const topics = ["bills", "payments", "applications", "messages", "issues", "notices"] as const;
export type Topic = (typeof topics)[number];

type Kind = {
  topic: Topic | "work";
  /** `mustReach`: when no channel gets through, staff tell them. `canWait`: may come in a mail a day. */
  urgency: "mustReach" | "atOnce" | "canWait";
  /** What it is about, and so where it leads (see path-of.ts). */
  about: "bill" | "payment" | "thread" | "application" | "draft" | "permit" | "issue" | "notice" | "queue";
  /** Its words name a day, the fact `due`. */
  hasDeadline?: true;
};

/**
 * Everything that the city tells people, once. Its words are `mail.<event>` (subject and text), `texts.notice.<event>` for text messages and
 * `notifications.told.<event>` in the portal. What is about an application is told by the job tellApplicant.
 */
export const notified = {
  billIssued: { topic: "bills", urgency: "mustReach", about: "bill", hasDeadline: true },
  paymentReceived: { topic: "payments", urgency: "canWait", about: "payment" },
  paymentFailed: { topic: "payments", urgency: "atOnce", about: "payment" },
  paymentExpired: { topic: "payments", urgency: "atOnce", about: "payment" },
  paymentUnclear: { topic: "payments", urgency: "mustReach", about: "payment" },
  refundMade: { topic: "payments", urgency: "canWait", about: "payment" },
  messageAnswered: { topic: "messages", urgency: "atOnce", about: "thread" },
  applicationSubmitted: { topic: "applications", urgency: "canWait", about: "application", hasDeadline: true },
  applicationWithdrawn: { topic: "applications", urgency: "atOnce", about: "application" },
  applicationAsked: { topic: "applications", urgency: "mustReach", about: "application", hasDeadline: true },
  applicationDecided: { topic: "applications", urgency: "mustReach", about: "application" },
  feeOnApproval: { topic: "applications", urgency: "mustReach", about: "application", hasDeadline: true },
  inspectionPlanned: { topic: "applications", urgency: "mustReach", about: "application", hasDeadline: true },
  inspectionCalledOff: { topic: "applications", urgency: "mustReach", about: "application" },
  inspectionDone: { topic: "applications", urgency: "canWait", about: "application" },
  passportMoved: { topic: "applications", urgency: "atOnce", about: "application" },
  permitRevoked: { topic: "applications", urgency: "mustReach", about: "application" },
  consentGiven: { topic: "applications", urgency: "atOnce", about: "application" },
  consentRefused: { topic: "applications", urgency: "atOnce", about: "application" },
  draftExpires: { topic: "applications", urgency: "atOnce", about: "draft", hasDeadline: true },
  permitEnds: { topic: "applications", urgency: "mustReach", about: "permit", hasDeadline: true },
  issueReported: { topic: "issues", urgency: "canWait", about: "issue", hasDeadline: true },
  issueMoved: { topic: "issues", urgency: "canWait", about: "issue" },
  issuePlanned: { topic: "issues", urgency: "canWait", about: "issue", hasDeadline: true },
  issueResolved: { topic: "issues", urgency: "atOnce", about: "issue" },
  issueReopened: { topic: "issues", urgency: "canWait", about: "issue", hasDeadline: true },
  noticePublished: { topic: "notices", urgency: "canWait", about: "notice" },
  casesDueSoon: { topic: "work", urgency: "atOnce", about: "queue" },
  casesLate: { topic: "work", urgency: "atOnce", about: "queue" },
} as const satisfies Record<string, Kind>;

export type NotifiedEvent = keyof typeof notified;

/** What followers without an account are mailed: the link that only they have, and then what is new. */
export type FollowerEvent = NotifiedEvent | "followLink";

/** What the job tellApplicant can be told to tell. */
export type ApplicantEvent = {
  [Event in NotifiedEvent]: (typeof notified)[Event]["about"] extends "application" ? Event : never;
}[NotifiedEvent];

export const events = Object.keys(notified) as NotifiedEvent[];
export const kindOf = (event: string): Kind | undefined => (Object.hasOwn(notified, event) ? notified[event as NotifiedEvent] : undefined);
export const topicOf = (event: NotifiedEvent): Topic | "work" => notified[event].topic;
