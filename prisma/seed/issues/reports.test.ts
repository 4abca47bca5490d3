import { describe, expect, it } from "vitest";
import { issueCategories } from "@/lib/city/issues/categories";
import { issueStatuses, resolutions, isOpen } from "@/lib/issues/workflow";
import { cityDay } from "@/lib/city/city-day";
import { makeTown } from "../make-town";
import { accountOf } from "../town";

const now = new Date("2027-02-11T11:00:00Z");
const town = makeTown(now, "hash");
const { issues } = town;

describe("the reports of the demo city", () => {
  it("are some six hundred, of every kind, in every state and with every end", () => {
    expect(issues.length).toBeGreaterThan(580);
    expect(issues.length).toBeLessThan(660);
    expect(new Set(issues.map(({ category }) => category))).toEqual(new Set(issueCategories().map(({ slug }) => slug)));
    expect(new Set(issues.map(({ status }) => status))).toEqual(new Set(issueStatuses));
    expect(new Set(issues.flatMap(({ resolution }) => resolution ?? []))).toEqual(new Set(resolutions));
  });

  it("hold what the desk has views for: late, reopened, private, duplicates, of today, and with photos", () => {
    const open = issues.filter(({ status }) => isOpen(status));
    const today = cityDay(now);
    expect(open.filter(({ promisedOn }) => promisedOn < today).length).toBeGreaterThan(5);
    expect(open.filter(({ reopenedAt }) => reopenedAt).length).toBeGreaterThan(2);
    expect(issues.filter(({ hiddenAt }) => hiddenAt).length).toBeGreaterThan(3);
    expect(issues.filter(({ duplicateOfId }) => duplicateOfId).length).toBeGreaterThan(10);
    expect(issues.filter(({ redacted }) => redacted).length).toBeGreaterThan(2);
    expect(issues.filter(({ photos }) => photos.some(({ side }) => side === "after")).length).toBeGreaterThan(20);
    const works = accountOf(town, "works").id;
    expect(open.filter(({ crewId, scheduledOn }) => crewId === works && (!scheduledOn || scheduledOn <= today)).length).toBeGreaterThan(4);
  });

  it("have a history that leads to where they stand, in order, and none of it ahead of now", () => {
    for (const { ref, status, updates, reportedAt, closedBy, reopenedAt, crewId, resolution } of issues) {
      expect([ref, updates.at(-1)!.status]).toEqual([ref, status]);
      expect([ref, updates.every(({ at }, n) => at >= (updates[n - 1]?.at ?? reportedAt) && at <= now)]).toEqual([ref, true]);
      expect([ref, isOpen(status)]).toEqual([ref, resolution === null]);
      if (reopenedAt && isOpen(status)) expect([ref, crewId === closedBy]).toEqual([ref, false]);
    }
  });

  it("are the same for the same day, and Amara has several of her own", () => {
    expect(JSON.stringify(makeTown(now, "hash").issues)).toBe(JSON.stringify(issues));
    const own = issues.filter(({ accountId }) => accountId === accountOf(town, "resident").id);
    expect(new Set(own.map(({ status }) => status)).size).toBeGreaterThan(3);
    expect(own.some(({ reopenedAt }) => reopenedAt)).toBe(true);
  }, 20_000); // a whole town is made once more
});
