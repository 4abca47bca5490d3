import type { PlanAddress } from "@/lib/city/plan/addresses";
import { findCategory, type Severity } from "@/lib/city/issues/categories";
import { promisedDay } from "@/lib/city/issues/promise";
import { severityOf } from "@/lib/city/issues/severity";
import { daysBetween } from "@/lib/city/city-day";
import type { Registry } from "../registry";
import { fateOf, type Fate } from "./course";
import { goThrough } from "./go-through";
import { photoOf } from "./photo-of";
import { pictureOf } from "./picture-of";
import type { IssuePictures } from "./issue-pictures";
import type { SeedIssue } from "./seed-issue";
import { said } from "./texts";

/** Who works at the desk: the crews of a department, and one of them besides, for what is opened again. */
export type Crews = ReadonlyMap<string, readonly string[]>;

export type Wanted = {
  category: string;
  at: PlanAddress;
  reportedAt: Date;
  fate?: Fate;
  /** Which of the things that people write. */
  words?: number;
  by?: { accountId: string; partyId: string };
  photo?: boolean;
  metresAside?: number;
};

export type Ground = { registry: Registry; crews: Crews; pictures: IssuePictures };

/** A report and everything that became of it by now. */
export function makeIssue(ground: Ground, wanted: Wanted): SeedIssue {
  const { registry, crews, pictures } = ground;
  const { random, newId, newRef, now } = registry;
  const { at, reportedAt, category: slug, by } = wanted;
  const category = findCategory(slug)!;
  const all = said[slug]!;
  const [description, answers = {}] = all[wanted.words ?? random.int(all.length)]!;
  const severity = severityOf(category, answers);
  const promisedOn = promisedDay(category, severity as Severity, reportedAt);
  const age = (now.getTime() - reportedAt.getTime()) / 86_400_000;
  const promise = Math.max(1, daysBetween(reportedAt.toISOString().slice(0, 10), promisedOn));
  const fate = wanted.fate ?? fateOf(random, age, promise);
  const aside = () => (wanted.metresAside ?? 4) * (random.int(2_001) / 1_000 - 1) * 9e-6;
  const id = newId(reportedAt);
  const issue: SeedIssue = {
    ...{ id, ref: newRef("IR"), category: slug, status: "new", resolution: null, severity },
    ...{ lat: sixth(at.lat + aside()), lng: sixth(at.lng + aside()), address: at.label, street: at.street, ward: at.ward },
    ...{ description, redacted: null, answers, department: category.department, crewId: null, scheduledOn: null, promisedOn },
    ...{ hiddenAt: null, duplicateOfId: null, origin: by ? "web" : random.pick(["web", "web", "web", "phone", "open311"] as const) },
    ...{ accountId: by?.accountId ?? null, partyId: by?.partyId ?? null, closedBy: null, reopenedAt: null, reportedAt },
    updates: [{ id: newId(reportedAt), at: reportedAt, kind: "reported", status: "new", isPublic: true, text: "", byId: null, facts: {} }],
    ...{ follows: [], photos: [] },
  };
  const seen = pictureOf(slug, "before");
  if ((wanted.photo ?? random.chance(0.2)) && seen)
    issue.photos.push(photoOf(registry, pictures[seen], "before", reportedAt, by?.accountId ?? null));
  goThrough(ground, issue, fate, crews.get(category.department)!);
  return issue;
}

const sixth = (degrees: number) => Math.round(degrees * 1e6) / 1e6;
