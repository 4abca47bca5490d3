import { cityDay } from "@/lib/city/city-day";
import { findCategory, type Severity } from "@/lib/city/issues/categories";
import { promisedDay } from "@/lib/city/issues/promise";
import { plannedDay, workingMoment, type Fate } from "./course";
import type { Ground } from "./make-issue";
import { pictureOf } from "./picture-of";
import { photoOf } from "./photo-of";
import type { SeedIssue, SeedUpdate } from "./seed-issue";
import { ended, fixed, fixedOtherwise, instead, notes, notFixed } from "./texts";

type Said = Partial<Pick<SeedUpdate, "isPublic" | "text" | "facts">>;

/** Takes a report through the hands of the desk, as far as its fate goes; each step is a line of its history. */
export function goThrough({ registry, pictures }: Ground, issue: SeedIssue, fate: Fate, crews: readonly string[]) {
  const { random, newId, now, today } = registry;
  let at = issue.reportedAt;
  const step = (kind: string, status: string, byId: string | null, days: number, { isPublic = true, text = "", facts = {} }: Said = {}) => {
    at = workingMoment(random, at, days, now);
    issue.status = status;
    issue.updates.push({ id: newId(at), at, kind, status, isPublic, text, byId, facts });
  };
  const crew = random.pick(crews);
  const desk = crews[0]!;
  const assign = (to: string) => {
    step("assigned", "assigned", desk, random.int(2), { facts: { to } });
    issue.crewId = to;
  };
  const plan = (on: string) => {
    step("scheduled", "scheduled", desk, 0, { facts: { on } });
    issue.scheduledOn = on;
  };
  const fix = (by: string) => {
    step("started", "inProgress", by, 1 + random.int(3));
    const seen = pictureOf(issue.category, "after");
    const photos = random.chance(0.25) && seen ? 1 : 0;
    if (photos) issue.photos.push(photoOf(registry, pictures[seen!], "after", at, by));
    step("resolved", "resolved", by, 0, { text: fixed[issue.category] ?? fixedOtherwise, facts: { resolution: "fixed", photos } });
    Object.assign(issue, { resolution: "fixed", closedBy: by, scheduledOn: null });
  };

  if (fate.status === "new" && !fate.reopened) return;
  step("triaged", "triaged", desk, 0, { facts: { category: issue.category, severity: issue.severity } });
  if (random.chance(0.08)) step("note", issue.status, desk, 0, { isPublic: false, text: random.pick(notes) });
  if (fate.status === "triaged" && !fate.reopened) return;
  if (fate.resolution && fate.resolution !== "fixed") {
    const facts = { resolution: fate.resolution, ...(instead[fate.resolution] && { whom: instead[fate.resolution] }) };
    const kind = fate.resolution === "referred" || fate.resolution === "notResponsible" ? "referred" : "closed";
    step(kind, "closed", desk, random.int(6), { text: ended[fate.resolution]!, facts });
    Object.assign(issue, { resolution: fate.resolution, closedBy: desk });
    return;
  }
  assign(crew);
  if (!fate.reopened && fate.status === "assigned") return;
  if (!fate.reopened && fate.status === "scheduled") return plan(plannedDay(random, today));
  if (!fate.reopened && fate.status === "inProgress") return step("started", "inProgress", crew, 1);
  if (random.chance(0.4)) plan(cityDay(workingMoment(random, at, 3, now)));
  fix(crew);
  if (fate.reopened) reopen(crew);
  if (fate.status === "closed") step("closed", "closed", desk, 20, { isPublic: false });

  function reopen(before: string) {
    const other = crews.find((one) => one !== before) ?? null;
    step("reopened", "triaged", null, 3 + random.int(6), { text: random.pick(notFixed), facts: { to: other } });
    const promisedOn = promisedDay(findCategory(issue.category)!, issue.severity as Severity, at);
    Object.assign(issue, { resolution: null, reopenedAt: at, crewId: other, promisedOn });
    if (fate.reopened === "again") return fix(other ?? before);
    if (fate.status === "assigned" || fate.status === "inProgress")
      step("assigned", "assigned", desk, 0, { facts: { to: other }, isPublic: false });
    if (fate.status === "inProgress") step("started", "inProgress", other, 0);
  }
}
