import type { NotifiedEvent } from "@/lib/notifications/notify";

export const topics = ["bills", "payments", "applications", "messages"] as const;
/** What people choose channels for. Account security is none of them: it is always told, at every address. */
export type Topic = (typeof topics)[number];

export const channels = ["email", "sms"] as const;
export type Channel = (typeof channels)[number];

/** Which choice an event falls under. */
export const topicOf = {
  billIssued: "bills",
  paymentReceived: "payments",
  paymentFailed: "payments",
  paymentExpired: "payments",
  paymentUnclear: "payments",
  refundMade: "payments",
  messageAnswered: "messages",
  applicationSubmitted: "applications",
  applicationWithdrawn: "applications",
  applicationAsked: "applications",
  applicationDecided: "applications",
  feeOnApproval: "applications",
  inspectionPlanned: "applications",
  inspectionCalledOff: "applications",
  inspectionDone: "applications",
  passportMoved: "applications",
  permitRevoked: "applications",
  permitEnds: "applications",
  consentGiven: "applications",
  consentRefused: "applications",
  draftExpires: "applications",
  casesDueSoon: "applications",
  casesLate: "applications",
} satisfies Record<NotifiedEvent, Topic>;

type Choice = { topic: string; channel: string; wanted: boolean };

/** The channels of a topic: what was chosen, else e-mail and nothing more. A text message needs a phone. */
export const chosenChannels = (topic: Topic, choices: Choice[], hasPhone: boolean): Channel[] =>
  channels.filter((channel) => {
    if (channel === "sms" && !hasPhone) return false;
    return choices.find((choice) => choice.topic === topic && choice.channel === channel)?.wanted ?? channel === "email";
  });
