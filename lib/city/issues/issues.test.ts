import { describe, expect, it } from "vitest";
import { findCategory, issueCategories } from "./categories";
import { promisedDay } from "./promise";
import { issueReplies, repliesFor } from "./replies";
import { severityOf } from "./severity";

describe("the city's kinds of problems", () => {
  it("begin with the most frequent ones, and every one has the answers that staff give", () => {
    expect(issueCategories().length).toBeGreaterThanOrEqual(10);
    expect(
      issueCategories()
        .slice(0, 2)
        .map(({ slug }) => slug),
    ).toEqual(["pothole", "streetlight"]);
    for (const { slug } of issueCategories()) expect(repliesFor(slug).some(({ step }) => step === "resolve")).toBe(true);
    expect(repliesFor("pothole").at(0)?.slug).toBe("filled");
    expect(issueReplies().length).toBeGreaterThan(8);
  });

  it("are as bad as the worst answer says", () => {
    const light = findCategory("streetlight")!;
    expect(severityOf(light, {})).toBe(1);
    expect(severityOf(light, { what: "out", many: "several" })).toBe(2);
    expect(severityOf(light, { what: "damaged", many: "several" })).toBe(3);
    expect(severityOf(findCategory("flooding")!, { road: "no" })).toBe(3);
    expect(severityOf(light, { what: "nothing of the kind" })).toBe(1);
  });

  it("are promised in working days of the city, and sooner where they are dangerous", () => {
    const at = new Date("2027-02-12T15:00:00Z"); // a Friday
    expect(promisedDay(findCategory("streetlight")!, 3, at)).toBe("2027-02-16"); // Monday is a holiday
    expect(promisedDay(findCategory("streetlight")!, 1, at) > "2027-02-20").toBe(true);
  });
});
