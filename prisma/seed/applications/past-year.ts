import { addDays } from "@/lib/city/city-day";
import type { Answers } from "@/lib/services/answers";
import { findService } from "@/lib/services/catalogue";
import { promisedDays } from "@/lib/services/promised";
import type { Registry } from "../registry";
import { answersOf } from "./answers/answers-of";
import type { Applicant, Story } from "./story";
import { workingDaysBefore } from "./working-days";

/** Of a service over the last year: how many were decided, and how many of a hundred late, in the last ninety days and before. */
type Pace = [service: string, decided: number, lateNow: number, lateBefore: number];

export const lastYear: Pace[] = [
  ["building-permit", 28, 38, 22],
  ["business-licence", 26, 14, 20],
  ["business-licence-renewal", 30, 6, 8],
  ["food-stall-licence", 26, 24, 12],
  ["street-event-permit", 26, 10, 16],
  ["dog-licence", 44, 4, 6],
  ["certificate-of-residence", 40, 5, 9],
  ["library-card", 36, 3, 3],
  ["parking-permit", 44, 8, 16],
  ["tree-work-permit", 28, 46, 30],
  ["change-of-property-owner", 26, 20, 26],
  ["new-passport", 26, 12, 20],
  ["passport-renewal", 34, 9, 18],
  ["passport-replacement", 26, 15, 15],
  ["child-passport", 26, 30, 14],
];

const NOW_DAYS = 90;
/** The city decides on no more than one of so many with a no, and some are given up. */
const REFUSED = 17;
const WITHDRAWN = 29;

/** Where this is nobody's to say no with a second person, nothing was refused. */
type Told = { registry: Registry; who: Applicant; canRefuse: boolean };

/** The n-th of a service's cases of the last year, from sending to the end. */
export function pastStory({ registry, who, canRefuse }: Told, [slug, decided, lateNow, lateBefore]: Pace, n: number): Story {
  const { random, today } = registry;
  const service = findService(slug)!;
  const ago = 3 + Math.floor(((n + random.int(100) / 100) / decided) * 358);
  const endedOn = addDays(today, -ago);
  const about = answersOf[slug]!(who, registry, endedOn);
  const isLate = random.int(100) < (ago <= NOW_DAYS ? lateNow : lateBefore);
  const took = daysOf(registry, promisedDays(service, about), isLate);
  const day = workingDaysBefore(endedOn, took);
  const answers: Answers = answersOf[slug]!(who, registry, day);
  const common = { service: slug, day, answers, took, ...(service.passport === "child" && { consent: "given" as const }) };
  if (n % WITHDRAWN === WITHDRAWN - 1) return { ...common, status: "withdrawn", stage: "intakeCheck", took: 1 };
  if (canRefuse && n % REFUSED === REFUSED - 1) return { ...common, status: "refused" };
  return { ...common, status: "issued", ...(service.passport && { tracking: ago < 9 ? "shipped" : "collected" }) };
}

/** Working days: mostly well within the promise, sometimes on its last day, late by a few. */
function daysOf({ random }: Registry, promised: number, isLate: boolean): number {
  if (isLate) return promised + 1 + random.int(Math.max(2, Math.round(promised / 3)));
  return Math.max(1, Math.round((promised * random.between(45, 100)) / 100));
}
