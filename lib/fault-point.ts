import { env } from "@/lib/env";

/** Places where a process is killed in fault runs, each between two steps that a crash must not tear apart. */
export const faultPoints = [
  "payment.opened",
  "payment.charged",
  "payment.started",
  "webhook.kept",
  "payment.asked",
  "payment.booked",
  "payment.settled",
  "payment.told",
  "mail.sent",
  "refund.asked",
  "refund.booked",
] as const;
export type FaultPoint = (typeof faultPoints)[number];

/** Ends this process as a power cut would, when FAULT_POINT names the place (tests only, lib/env sees to it). */
export function faultPoint(place: FaultPoint) {
  if (env().FAULT_POINT === place) process.kill(process.pid, "SIGKILL");
}
