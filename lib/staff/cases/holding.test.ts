import { describe, expect, it } from "vitest";
import { holderOf } from "@/lib/staff/cases/holding";

const at = new Date("2027-03-01T10:12:00Z");
const later = (minutes: number) => new Date(at.getTime() + minutes * 60_000);

describe("who has a case open", () => {
  it.each([
    [0, "sam"],
    [14, "sam"],
    [15, undefined],
    [600, undefined],
  ])("after %i minutes: %s", (minutes, by) => expect(holderOf({ openedBy: "sam", openedAt: at }, later(minutes))?.by).toBe(by));

  it("is nobody while nobody has opened it", () => expect(holderOf({ openedBy: null, openedAt: null }, at)).toBeUndefined());
});
