import { expect, it } from "vitest";
import { fillReply } from "@/lib/issues/desk/canned-reply";

const today = "2027-03-01";
const key = (fill: () => unknown) => {
  try {
    return fill() && "filled";
  } catch (error) {
    return (error as { key?: string }).key;
  }
};

it("fills the gaps of a reply in every language, a day as it is said there", () => {
  expect(fillReply("pothole", "crew-coming", { day: "2027-03-04" }, today)).toEqual({
    en: "A crew comes on 4 March 2027. The weather can change that.",
    es: expect.stringMatching(/^Una cuadrilla viene el 4 .*2027/),
    ar: expect.stringContaining("2027"),
  });
  expect(fillReply("streetlight", "parts-ordered", { count: "12" }, today).en).toContain("about 12 days");
});

it("sends none whose gap is empty, past, no number, or more than a line", () => {
  const crew = (day: string) => key(() => fillReply("pothole", "crew-coming", { day }, today));
  expect([crew(""), crew("2027-02-28"), crew("2027-13-45"), crew("soon"), crew(today)]).toEqual([
    ...Array.from({ length: 4 }, () => "issueDesk.replyDay"),
    "filled",
  ]);
  for (const count of ["", "0", "-1", "1e9", "many"])
    expect(key(() => fillReply("streetlight", "parts-ordered", { count }, today))).toBe("issueDesk.replyCount");
  for (const body of ["", "a\nb", "{day}", "x".repeat(81)])
    expect(key(() => fillReply("pothole", "passed-on", { body }, today))).toBe("issueDesk.replyWords");
});

it("knows only the replies of the report's own kind", () => {
  expect(key(() => fillReply("graffiti", "filled", {}, today))).toBe("issueDesk.noReply");
  expect(key(() => fillReply("pothole", "gone", {}, today))).toBe("issueDesk.noReply");
  expect(key(() => fillReply("pothole", "filled", {}, today))).toBe("filled");
});
