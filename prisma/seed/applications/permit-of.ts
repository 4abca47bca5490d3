import { initials } from "@/lib/permits/series";
import { addMonths } from "@/lib/city/add-months";
import { addDays, cityDay } from "@/lib/city/city-day";
import type { Answers } from "@/lib/services/answers";
import { validMonths } from "@/lib/services/promised";
import { hourOf } from "../city-hours";
import type { Desk } from "./apply";
import type { SeedApplication, SeedPermit } from "./seed-application";

/** What was issued, for how long; passports and entries in registers are no permits. */
export function permitOf(
  { registry, service, story, who }: Desk,
  { status, decidedAt }: SeedApplication,
  answers: Answers,
): SeedPermit | undefined {
  if (status !== "issued" || !decidedAt || ["passport", "change"].includes(service.issues.kind)) return undefined;
  const validFrom = cityDay(decidedAt);
  const months = validMonths(service, answers);
  const validUntil = months === undefined ? undefined : addDays(addMonths(validFrom, months), -1);
  const isOld = validUntil !== undefined && validUntil < registry.today;
  const state = story.permit ?? (isOld ? "expired" : "valid");
  return {
    ...{ id: registry.newId(decidedAt), number: "", code: registry.newRef("VC"), holder: who.person.name, status: state },
    ...{
      endReason: state === "revoked" ? "decision" : "",
      ...(state === "expired" && { endedAt: hourOf(addDays(validUntil!, 1), "00:00") }),
    },
    ...{ validFrom, ...(validUntil && { validUntil }), issuedAt: decidedAt },
  };
}

/** Numbers what was issued in each year without gaps, by service and in the order of issuing: DL-2026-00031. */
export function numberPermits(applications: readonly SeedApplication[]) {
  const last = new Map<string, number>();
  const issued = applications.filter(({ permit }) => permit);
  for (const { service, permit } of issued.sort(
    (a, b) => Number(a.permit!.issuedAt) - Number(b.permit!.issuedAt) || (a.id < b.id ? -1 : 1),
  )) {
    const series = `${initials(service)}-${permit!.validFrom.slice(0, 4)}`;
    const number = (last.get(series) ?? 0) + 1;
    last.set(series, number);
    permit!.number = `${series}-${String(number).padStart(5, "0")}`;
  }
}
