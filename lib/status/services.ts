import type { Health } from "@/lib/health";

/** What a person can do here, and the parts of the machine that each needs. */
export const statusServices = ["read", "signIn", "applications", "bills", "payments", "reports", "messages"] as const;
export type StatusService = (typeof statusServices)[number];

const needs: Record<StatusService, (keyof Health)[]> = {
  read: [],
  signIn: ["database"],
  applications: ["database", "storage"],
  bills: ["database"],
  payments: ["payments"],
  reports: ["database", "storage"],
  messages: ["queue"],
};

export type ServiceState = "works" | "late" | "workedOn" | "impaired" | "away";

/** How a service is: what the machine says comes before what staff say, unless staff know more. */
export function stateOf(
  service: StatusService,
  health: Health & { mailOnTime: boolean },
  said: { kind: string; services: string[] }[],
): ServiceState {
  if (needs[service].some((part) => !health[part])) return "away";
  const about = said.filter(({ services }) => services.includes(service));
  if (about.some(({ kind }) => kind === "incident")) return "impaired";
  if (about.length) return "workedOn";
  return service === "messages" && !health.mailOnTime ? "late" : "works";
}
