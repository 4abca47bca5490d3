import { defineWorkflow } from "@/lib/workflow/define-workflow";

export const deliveryStatuses = [
  "created",
  "sending",
  "sent",
  "delivered",
  "permanentFailure",
  "temporaryFailure",
  "technicalFailure",
] as const;
export type DeliveryStatus = (typeof deliveryStatuses)[number];

type Step = "take" | "handOver" | "arrive" | "bounce" | "refuse" | "putOff" | "breakDown";

/**
 * `take` again from sending: whoever had it in hand was killed. What was handed over has arrived only once its reader
 * came from it, or the gateway of text messages says so; it may also say that it never will.
 */
export const deliveryWorkflow = defineWorkflow<DeliveryStatus, Step>({
  take: { from: ["created", "sending", "temporaryFailure"], to: "sending" },
  handOver: { from: ["sending"], to: "sent" },
  arrive: { from: ["sent"], to: "delivered" },
  bounce: { from: ["sent"], to: "permanentFailure" },
  refuse: { from: ["sending"], to: "permanentFailure" },
  putOff: { from: ["sending"], to: "temporaryFailure" },
  breakDown: { from: ["sending"], to: "technicalFailure" },
});

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How long after so many attempts the next one is made: a minute, two, four, eight, then every quarter of an hour. */
export const pauseAfter = (attempts: number) => Math.min(2 ** (attempts - 1), 15) * MINUTE;

/** An address that says "not now" for a day is given up; a server of ours that is away, after three. */
export const givesUp = (refusal: string, sinceCreated: number) => sinceCreated > (refusal === "unreachable" ? 72 * HOUR : 24 * HOUR);
