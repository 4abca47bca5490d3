import { addWorkingDays } from "@/lib/city/calendar";
import { cityDay } from "@/lib/city/city-day";
import { holds } from "@/lib/services/holds";
import type { SeedReview } from "./seed-desk";
import { begunAt, decidedIn, endOf, minutes, note, type Work } from "./work";

type Said = { verdict: "noObjection" | "withConditions" | "objection"; comment: string };

/** What departments say; the others have nothing against it. */
const nothing: Said = { verdict: "noObjection", comment: "" };
const said: Record<string, Said[]> = {
  permits: [
    nothing,
    { verdict: "withConditions", comment: "The stairs need a rail on both sides. Everything else follows the code." },
    { verdict: "noObjection", comment: "The calculation of the roof was checked. It holds." },
  ],
  "public-works": [
    { verdict: "withConditions", comment: "Keep the drain in the street free. Call us before you dig next to the pavement." },
    nothing,
    { verdict: "noObjection", comment: "No pipe of the city lies under the works." },
  ],
};
const against: Said = {
  verdict: "objection",
  comment: "The drawings do not show where the rain water goes. As drawn, it runs onto the street.",
};

/** What each department that the service names was asked, and has said by now. */
export function reviewsOf(work: Work): SeedReview[] {
  const { registry, service, story, application, answers, teams, departmentIds } = work;
  const stage = service.stages.find(({ status }) => status === "inReview");
  const begun = begunAt(application, "inReview");
  if (!begun) return [];
  const asked = (stage?.reviews ?? []).filter(({ showWhen }) => holds(showWhen, answers));
  const next = endOf(application, begun);
  const written = next ? asked.length : { none: 0, one: 1, all: asked.length }[story.reviews ?? "all"];
  return asked.map(({ department }, index): SeedReview => {
    const review = { id: registry.newId(begun.at), department, openedAt: begun.at, dueOn: addWorkingDays(cityDay(begun.at), stage!.days) };
    if (index >= written) return { ...review, ...(application.decidedAt && { isEnded: true }) };
    const by = teams.get(department)!.clerk;
    const at = next ? minutes(next.at, -5 * (asked.length - index)) : minutes(application.events.at(-1)!.at, 25 + index * 40);
    const isAgainst = decidedIn(application)?.status === "refused" && index === asked.length - 1;
    const { verdict, comment } = isAgainst ? against : registry.random.pick(said[department] ?? [nothing]);
    note(work, at, "reviewed", by, { review: review.id, department: departmentIds.get(department), verdict, ...(comment && { comment }) });
    return { ...review, done: { verdict, comment, at, by: by.id } };
  });
}
