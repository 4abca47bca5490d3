import { addWorkingDays } from "@/lib/city/calendar";
import { cityDay } from "@/lib/city/city-day";
import type { SeedDocument, SeedEvent } from "../applications/seed-application";
import type { SeedVisit } from "./seed-desk";
import { photo } from "../applications/documents-of";
import { begunAt, decidedIn, endOf, minutes, note, type Work } from "./work";

const seen = [
  "Everything as drawn. The neighbour was there, too.",
  "Went well. The owner showed us round.",
  "Measured twice, all distances are kept.",
  "Clean and safe. Nothing to add.",
];
const unsafe = "The ditch by the pavement is open and has no fence. Close it off, then we come again.";
const places = ["Ring at the front door.", "Through the gate at the side.", "The owner waits at the street.", ""];

/** The visits of a case: those that were made, the one that is planned, and what went before it. */
export function visitsOf(work: Work): SeedVisit[] {
  const { application, story } = work;
  const begun = begunAt(application, "inspection");
  if (!begun) return [];
  const next = endOf(application, begun);
  if (next?.kind === "withdrawn") return [];
  if (next) return [madeVisit(work, begun, next)];
  if (application.status !== "inspection" || story.visit === "none") return [];
  return [...earlierVisit(work, begun), plannedVisit(work, begun)];
}

const newVisit = ({ registry, team, who }: Work, at: Date, plannedOn: string, part: SeedVisit["part"]): SeedVisit => ({
  ...{
    id: registry.newId(at),
    inspector: team.inspector,
    plannedOn,
    part,
    status: "planned",
    checks: {},
    note: "",
    createdAt: at,
    photos: [],
  },
  place: [who.person.address.label, registry.random.pick(places)].filter(Boolean).join(". "),
});

function plan(work: Work, at: Date, on: string, part: SeedVisit["part"]): SeedVisit {
  const visit = newVisit(work, at, on, part);
  note(work, at, "inspectionPlanned", work.team.clerk, { inspection: visit.id, on, part });
  return visit;
}

/** What was looked at; where the case was refused, something was not as it should be. */
function madeVisit(work: Work, begun: SeedEvent, next: SeedEvent): SeedVisit {
  const { registry, application } = work;
  const at = minutes(next.at, -6);
  const visit = plan(work, minutes(begun.at, 4), cityDay(at), registry.random.pick(["morning", "afternoon"] as const));
  return write(work, visit, at, decidedIn(application)?.status === "refused" ? unsafe : registry.random.pick(seen));
}

/** Planned on the afternoon of the last day of work. */
function plannedVisit(work: Work, begun: SeedEvent): SeedVisit {
  const { registry, story, application } = work;
  const wanted = typeof story.visit === "object" ? story.visit : { in: 2, part: "morning" as const };
  const today = addWorkingDays(registry.today, 0);
  const at = minutes(application.events.at(-1)!.at, application.events.at(-1) === begun ? 12 : 30);
  return plan(work, at, addWorkingDays(today, wanted.in), wanted.part);
}

function earlierVisit(work: Work, begun: SeedEvent): SeedVisit[] {
  const before = typeof work.story.visit === "object" ? work.story.visit.before : undefined;
  if (!before) return [];
  const visit = plan(work, minutes(begun.at, 5), cityDay(begun.at), "afternoon");
  if (before === "failed") return [write(work, visit, minutes(begun.at, 65), unsafe)];
  const text = "Our inspector was ill.";
  note(work, minutes(begun.at, 65), "inspectionCalledOff", work.team.clerk, { inspection: visit.id, note: text });
  return [{ ...visit, status: "cancelled", note: text }];
}

/** Writes down what was seen; with `unsafe` it did not pass. */
function write(work: Work, visit: SeedVisit, at: Date, text: string): SeedVisit {
  const { registry } = work;
  const asked = work.service.stages.find(({ status }) => status === "inspection")?.checks ?? [];
  const result = text === unsafe ? "failed" : "passed";
  const checks = Object.fromEntries(asked.map(({ id }, index) => [id, lookedAt(result, index, asked.length)]));
  note(work, at, "inspected", work.team.inspector, { inspection: visit.id, result, note: text });
  return {
    ...visit,
    status: "done",
    checks,
    result,
    note: text,
    doneAt: at,
    photos: photosOf(work, at, result === "failed" ? 2 : registry.random.int(3)),
  };
}

/** Taken on building sites while they were looked at. */
function photosOf({ registry, service, site }: Work, at: Date, count: number): SeedDocument[] {
  if (service.slug !== "building-permit") return [];
  return Array.from({ length: count }, (_, index) => {
    const createdAt = minutes(at, -4 + index);
    const file = { ...photo(registry, site, createdAt), name: ["footing.jpg", "fence.jpg"][index]! };
    return { id: registry.newId(createdAt), kind: "inspection", name: file.name, status: "received", note: "", createdAt, file };
  });
}

const lookedAt = (result: "passed" | "failed", index: number, all: number): SeedVisit["checks"][string] => {
  if (index < all - 1) return "yes";
  return result === "failed" ? "no" : all > 2 ? "notSeen" : "yes";
};
