import type { SeedDesk } from "./seed-desk";
import { decisionsOf } from "./decisions-of";
import { escalationOf } from "./escalation-of";
import { findingsOf } from "./findings-of";
import { notesOf } from "./notes-of";
import { movePassport } from "./passport-moves";
import { reviewsOf } from "./reviews-of";
import { visitsOf } from "./visits-of";
import type { Work } from "./work";

/** What staff did with a case that was sent, and writes it into its history. */
export function workOn(work: Work): SeedDesk | undefined {
  const { application, story } = work;
  if (!application.submittedAt) return undefined;
  const reviews = reviewsOf(work);
  const visits = visitsOf(work);
  const findings = findingsOf(work);
  const notes = notesOf(work);
  const decisions = decisionsOf(work, findings);
  movePassport(work);
  const escalation = escalationOf(work);
  const assigned = assigneeOf(work);
  return {
    ...{ priority: story.onDesk === "first" ? 1 : 0, reviews, visits, findings, notes, decisions },
    ...(escalation && { escalation }),
    ...(assigned && { assigneeId: assigned.id }),
  };
}

/** Whoever begins a case has it, an inspector has those to look at, and some are put back. */
function assigneeOf({ registry, team, story, application }: Work) {
  const isBegun = application.events.some(({ kind }) => kind === "stageBegan");
  const isPutBack = registry.random.chance(0.2);
  if (!isBegun || story.onDesk === "nobody" || (isPutBack && !application.decidedAt)) return undefined;
  return application.status === "inspection" ? team.inspector : team.clerk;
}
