import { paceOf } from "@/lib/applications/pace/pace-of";
import { promiseOf } from "@/lib/applications/promise-of";
import { cityDay } from "@/lib/city/city-day";
import type { Answers } from "@/lib/services/answers";
import { services } from "@/lib/services/catalogue";
import type { Service } from "@/lib/services/declaration/service";
import { promisedDays } from "@/lib/services/promised";
import { middleOf } from "@/lib/staff/records/middle-of";
import type { SeedApplication } from "../applications/seed-application";
import type { Town } from "../town";

const DAY_MS = 86_400_000;
const PERIOD_MS = 90 * DAY_MS;
const YEAR_MS = 365 * DAY_MS;

export type Pace = { service: string; promised: number; days: number; cases: number };
type Counts = { decided: number; onTime: number; decidedBefore: number; onTimeBefore: number };
export type ServiceRecord = Counts & { service: string; department?: string; promised: number; half?: number; nineInTen?: number };

type Decided = { at: number; isKept: boolean; promised: number; took: number };

/** What the nights before would have measured of the city's cases, as measureRecords and measurePaces do. */
export function measured({ applications, registry }: Town): { records: ServiceRecord[]; paces: Pace[] } {
  const now = registry.now.getTime();
  const byService = services().map((service) => [service, decidedOf(service, applications)] as const);
  const records = byService.map(([{ slug, department, promise }, all]): ServiceRecord => {
    const took = all.filter(({ at }) => at >= now - PERIOD_MS).map((one) => one.took);
    return { service: slug, department, promised: promise.workingDays, ...countsOf(all, now), ...middleOf(took) };
  });
  const paces = byService.flatMap(([{ slug: service }, all]) => {
    const within = all.filter(({ at }) => at >= now - YEAR_MS);
    return [...new Set(within.map(({ promised }) => promised))].flatMap((promised) => {
      const pace = paceOf(within.filter((one) => one.promised === promised).map(({ took }) => took));
      return pace ? [{ service, promised, ...pace }] : [];
    });
  });
  return { records: [...records, { service: "", promised: 0, ...addUp(records) }], paces };
}

const decidedOf = (service: Service, applications: readonly SeedApplication[]): Decided[] =>
  applications
    .filter((one) => one.service === service.slug && ["issued", "refused"].includes(one.status))
    .map(({ sent, submittedAt, dueOn, decidedAt }) => {
      const promised = promisedDays(service, sent!.answers as Answers);
      const clock = promiseOf({ submittedAt: submittedAt!, dueOn: new Date(dueOn!), waitingSince: null }, promised, decidedAt!)!;
      return { at: decidedAt!.getTime(), isKept: cityDay(decidedAt!) <= dueOn!, promised, took: clock.day };
    });

function countsOf(all: readonly Decided[], now: number): Counts {
  const recent = all.filter(({ at }) => at >= now - PERIOD_MS);
  const before = all.filter(({ at }) => at < now - PERIOD_MS && at >= now - 2 * PERIOD_MS);
  const kept = (some: Decided[]) => some.filter(({ isKept }) => isKept).length;
  return { decided: recent.length, onTime: kept(recent), decidedBefore: before.length, onTimeBefore: kept(before) };
}

function addUp(records: readonly ServiceRecord[]): Counts {
  const sum = (count: (one: ServiceRecord) => number) => records.reduce((total, one) => total + count(one), 0);
  return {
    ...{ decided: sum(({ decided }) => decided), onTime: sum(({ onTime }) => onTime) },
    ...{ decidedBefore: sum(({ decidedBefore }) => decidedBefore), onTimeBefore: sum(({ onTimeBefore }) => onTimeBefore) },
  };
}
