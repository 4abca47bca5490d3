import type { Registry } from "../registry";
import { accountOf, type Town } from "../town";
import type { SeedFollow, SeedIssue } from "./seed-issue";

/** Who is told of a report: whoever reported it, and neighbours who pressed "follow". */
export function followedBy(town: Town, { random, newId, now }: Registry, issue: SeedIssue): SeedFollow[] {
  const { accountId, reportedAt } = issue;
  const later = () => new Date(Math.min(reportedAt.getTime() + (1 + random.int(72)) * 3_600_000, now.getTime() - 60_000));
  const own: SeedFollow[] = accountId ? [{ id: newId(reportedAt), accountId, locale: "en", isReporter: true, createdAt: reportedAt }] : [];
  const neighbours = random.chance(0.35) ? 1 + random.int(random.chance(0.2) ? 9 : 3) : 0;
  const mailed = Array.from({ length: neighbours }, (_, n): SeedFollow => {
    const createdAt = later();
    return {
      id: newId(createdAt),
      email: `neighbour${n}.${issue.ref.slice(3, 6).toLowerCase()}@post.example`,
      locale: random.pick(["en", "en", "es", "ar"]),
      isReporter: false,
      createdAt,
    };
  });
  const amara = accountOf(town, "resident").id;
  const watches = accountId === null && issue.ward === "old-harbour" && random.chance(0.03);
  const createdAt = later();
  return [...own, ...mailed, ...(watches ? [{ id: newId(createdAt), accountId: amara, locale: "en", isReporter: false, createdAt }] : [])];
}
