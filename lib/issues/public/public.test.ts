import { describe, expect, it } from "vitest";
import { isNarrow, readIssueWish, writeIssueWish } from "./wish";
import { wordsQuery } from "./words-query";

describe("a wish of the public list", () => {
  it("is read from an address and written into one", () => {
    const said = { q: "deep hole", category: "pothole", ward: "old-harbour", state: "open", since: "month" };
    expect(readIssueWish(said)).toEqual(said);
    expect(writeIssueWish(readIssueWish(said))).toBe("?q=deep+hole&category=pothole&ward=old-harbour&state=open&since=month");
    expect(writeIssueWish(readIssueWish({}))).toBe("");
  });

  it("forgets what it does not know, and keeps what it does", () => {
    const said = { category: "gas-lamp", ward: "../etc", state: "asleep", since: "ever", after: "x", q: ["a", "b"], state2: 1 };
    expect(isNarrow(readIssueWish(said))).toBe(false);
    expect(readIssueWish({ ...said, category: "tree" }).category).toBe("tree");
    expect(readIssueWish({ q: "x".repeat(10_000) }).q).toHaveLength(100);
  });
});

describe("searched words", () => {
  it.each([
    ["deep hole", "('deep') & ('hole':*)"],
    ["%", undefined],
    ["_", undefined],
    ["' OR 1=1 --", "('or') & ('1') & ('1':*)"],
    ["&|!", undefined],
    ["a'b:*", "('a') & ('b':*)"],
    ["", undefined],
  ])("%j are asked for as %s", (typed, query) => expect(wordsQuery(typed)).toBe(query));

  it("that name a kind of problem in any language find that kind", () => {
    expect(wordsQuery("bache")).toBe("('bache':* | 'pothole':*)");
    expect(wordsQuery("حفرة")).toContain("'pothole':*");
  });

  it("are six at most", () => expect(wordsQuery("a b c d e f g h i j")!.split(" & ")).toHaveLength(6));
});
