import { describe, expect, it } from "vitest";
import { departments } from "@/lib/city/departments";
import { gazetteer } from "@/lib/city/gazetteer";
import { noticeTopics } from "@/lib/notices/topics";
import { makeTown } from "../make-town";
import { cityNotices, noticesOfCity } from "./city-notices";

describe("the notices of the demo", () => {
  it("name departments, wards and topics that there are", () => {
    const wards = gazetteer().map(({ slug }) => slug);
    const slugs = departments().map(({ slug }) => slug);
    for (const { department, topic, wards: of } of noticesOfCity()) {
      expect(slugs).toContain(department);
      expect(noticeTopics).toContain(topic);
      for (const ward of of) expect(wards).toContain(ward);
    }
  });

  it("have every state, and never the same person twice", () => {
    expect(new Set(noticesOfCity().map(({ state }) => state)).size).toBe(6);
    const now = new Date("2027-02-11T11:00:00Z");
    for (const { draftedBy, decidedBy, decidedAt, fromDay, untilDay, status } of cityNotices(makeTown(now, "hash"))) {
      expect(decidedBy).not.toBe(draftedBy);
      expect(decidedAt < now).toBe(true);
      expect(fromDay <= untilDay).toBe(true);
      expect(untilDay < "2027-02-11").toBe(status === "ended" || status === "withdrawn");
    }
  }, 20_000); // a whole town is made
});
