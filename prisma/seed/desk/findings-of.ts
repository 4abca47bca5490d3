import type { SeedFinding } from "./seed-desk";
import { begunAt, decidedIn, endOf, minutes, type Work } from "./work";

const met = ["", "", "", "Seen in the register.", "As in the papers.", ""];
const unmet = "It is written down in the papers that were sent, and nothing newer is in our files.";
const unclear = "Not to be seen in what was sent. Asked.";

/** What was found of each criterion by now: all of them before a decision, the first ones while it is under review. */
export function findingsOf(work: Work): SeedFinding[] {
  const { registry, service, team, story, application } = work;
  const criteria = service.decision.criteria ?? [];
  const decided = decidedIn(application);
  const isPending = application.status === "pendingDecision";
  const begun = begunAt(application, "inReview") ?? begunAt(application, "intakeCheck");
  if (!begun || ["withdrawn", "cancelled"].includes(application.status)) return [];
  const isReviewed = isPending || endOf(application, begun) !== undefined;
  const judged =
    decided || (isReviewed && begun.status === "inReview") || isPending
      ? criteria.length
      : begun.status === "inReview"
        ? Math.floor(criteria.length / 2)
        : 0;
  const refused = decided?.status === "refused" || ["refused", "sentBack"].includes(story.proposal ?? "");
  const wrong = refused ? (story.unmet ?? criteria.at(-1)?.id) : undefined;
  const from = decided ? minutes(decided.at, -13) : minutes(application.events.at(-1)!.at, 20);
  const findings = criteria.slice(0, judged).map(({ id: criterion }, index): SeedFinding => {
    const isWrong = criterion === wrong && story.proposal !== "sentBack";
    return {
      ...{ criterion, verdict: isWrong ? "doesNotMeet" : "meets", note: isWrong ? unmet : registry.random.pick(met) },
      ...{ foundBy: team.clerk.id, foundAt: minutes(from, index * 2) },
    };
  });
  const asks = criteria[judged];
  if (application.status !== "actionRequired" || !asks) return findings;
  return [...findings, { criterion: asks.id, verdict: "needMore", note: unclear, foundBy: team.clerk.id, foundAt: minutes(from, 12) }];
}
