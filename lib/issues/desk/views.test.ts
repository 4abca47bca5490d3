import { describe, expect, it } from "vitest";
import { backToIssues, isNarrow, readIssueWish, writeIssueWish } from "@/lib/issues/desk/views";

describe("what the address of the queue asks for", () => {
  it("is what it says, and what it says wrongly is as if it were not said", () => {
    expect(readIssueWish({ view: "late", severity: "3", q: " Quay " })).toMatchObject({ view: "late", severity: "3", q: "Quay" });
    const nonsense = { view: "everything", sort: "1; DROP", severity: "9", who: "them", stop: "closed", q: "x".repeat(10_000) };
    expect(readIssueWish(nonsense)).toEqual(readIssueWish({}));
    expect(readIssueWish({ view: ["late", "new"], category: ["a"] })).toEqual(readIssueWish({}));
  });

  it("is written without what is as usual, and read back the same", () => {
    expect(writeIssueWish(readIssueWish({}))).toBe("");
    const wanted = readIssueWish({ view: "mine", category: "pothole", sort: "oldest", q: "Quay & Mill" });
    const query = writeIssueWish(wanted, { after: "3.2027-01-01" });
    expect(readIssueWish(Object.fromEntries(new URLSearchParams(query)))).toEqual(wanted);
    expect(query).toContain("after=3.2027-01-01");
  });

  it("comes back from a form with its place and nothing that is none of it", () => {
    expect(backToIssues("view=late&after=x&next=//evil.example&changed=1")).toBe("?view=late&after=x");
    expect(backToIssues("?view=late", { changed: "2" })).toBe("?view=late&changed=2");
  });

  it("is narrow when anything but the view and the order is chosen", () => {
    expect(isNarrow(readIssueWish({ view: "late", sort: "newest" }))).toBe(false);
    expect(isNarrow(readIssueWish({ ward: "saltmarsh" }))).toBe(true);
  });
});
