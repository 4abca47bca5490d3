import { addDays } from "@/lib/city/city-day";
import { answersOf } from "../applications/answers/answers-of";
import { apply, type Applied, type Office } from "../applications/apply";
import { paper, type Paper } from "../applications/paper";
import { initials } from "@/lib/permits/series";
import { noPortrait } from "../applications/portrait";
import type { Applicant, Story } from "../applications/story";
import { workingDaysBefore } from "../applications/working-days";
import type { Registry } from "../registry";
import type { Desks } from "./existing-city";

/** What people apply for most; passports are left out: of two people with one name and birthday only one may be on the way. */
const services = [
  ...["dog-licence", "dog-licence", "parking-permit", "parking-permit", "certificate-of-residence", "library-card"],
  ...["tree-work-permit", "building-permit", "change-of-property-owner", "street-event-permit"],
];
/** Of a hundred applications: the rest is over, and most of it was granted. */
const DRAFTS = 6;
const UNDER_WAY = 8;
const NOT_GRANTED = 8;
/** Three for each citizen, when six of ten have an account. */
const MOST = 10;

/** Rows only: one paper stands for all, and storage has none of them. */
const anyPaper: Paper = paper("Paper", []);

/** The office as generated volume needs it, from the staff of the city that is there. */
export const scaleOffice = (desks: Desks): Office => ({
  clerks: new Map([...desks].map(([slug, [first]]) => [slug, first!])),
  portrait: noPortrait,
  paper: () => anyPaper,
});

/** Everything that one account has applied for over so many days. */
export function citizenApplications(registry: Registry, office: Office, who: Applicant, days: number): Applied[] {
  const { random } = registry;
  return Array.from({ length: random.int(MOST + 1) }, () => {
    const applied = apply(registry, office, who, anyStory(registry, who, days));
    const { permit, service, ref } = applied.application;
    if (permit) permit.number = `${initials(service)}-${permit.validFrom.slice(0, 4)}-${ref.slice(3).replaceAll("-", "")}`;
    return applied;
  });
}

function anyStory(registry: Registry, who: Applicant, days: number): Story {
  const { random, today } = registry;
  const service = random.pick(services);
  const drawn = random.int(100);
  const isRecent = drawn < DRAFTS + UNDER_WAY;
  // The longest draft is kept for half a year: what has ended began before that.
  const day = isRecent ? workingDaysBefore(today, random.between(2, 12)) : addDays(today, -random.between(190, days));
  const story = { service, day, answers: answersOf[service]!(who, registry, day) };
  if (drawn < DRAFTS) return { ...story, status: "draft" };
  if (drawn < DRAFTS + UNDER_WAY) return { ...story, ...random.pick(stages) };
  if (drawn < DRAFTS + UNDER_WAY + NOT_GRANTED) return { ...story, ...random.pick(ends) };
  return { ...story, status: "issued" };
}

const waits = { title: "A clearer copy", reason: "The copy cannot be read.", kind: "document", status: "neededFromYou" } as const;

type Stage = Pick<Story, "status" | "stage" | "asked">;
const stages: Stage[] = [
  { status: "submitted" },
  { status: "intakeCheck" },
  { status: "pendingDecision" },
  { status: "actionRequired", stage: "intakeCheck", asked: [waits] },
];
const ends: Stage[] = [{ status: "refused" }, { status: "expired" }, { status: "withdrawn", stage: "intakeCheck" }];
