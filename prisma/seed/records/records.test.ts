import { describe, expect, it } from "vitest";
import { departments } from "@/lib/city/departments";
import { recordCategories } from "@/lib/city/records/categories";
import { makeTown } from "../make-town";

const now = new Date("2027-02-11T11:00:00Z");
const { records } = makeTown(now, "hash");
const published = records.filter(({ status }) => status === "published");

describe("the records of the demo city", () => {
  it("are more than two hundred that everybody reads, of every kind and in three languages", () => {
    expect(published.length).toBeGreaterThanOrEqual(200);
    expect(new Set(published.map(({ category }) => category))).toEqual(new Set(recordCategories().map(({ slug }) => slug)));
    expect(new Set(published.map(({ language }) => language))).toEqual(new Set(["en", "es", "ar"]));
  });

  it("have every state and every reason to be withdrawn that the city has, and one takes the place of another", () => {
    expect(new Set(records.map(({ status }) => status))).toEqual(new Set(["draft", "scheduled", "published", "withdrawn"]));
    expect(new Set(records.flatMap(({ withdrawn }) => withdrawn?.why ?? []))).toEqual(new Set(["mistake", "privacy", "replaced"]));
    const newer = records.filter(({ replacesId }) => replacesId);
    expect(newer.length).toBeGreaterThan(0);
    for (const { replacesId, status } of newer)
      expect([status, records.find(({ id }) => id === replacesId)?.withdrawn?.why]).toEqual(["published", "replaced"]);
  });

  it("are of departments that there are, with a name and a text of their own, and none is ahead of its time", () => {
    const known = departments().map(({ slug }) => slug);
    for (const { title, department, text, publishedAt, withdrawn, status } of records) {
      expect([title, known.includes(department)]).toEqual([title, true]);
      expect([title, title.length > 5, status === "draft" || text.length > 50]).toEqual([title, true, true]);
      expect([title, publishedAt < now, withdrawn ? withdrawn.at > publishedAt : true]).toEqual([title, true, true]);
    }
    expect(new Set(published.map(({ title, documentedOn }) => title + documentedOn)).size).toBe(published.length);
    expect(new Set(published.map(({ text }) => text)).size).toBeGreaterThan(published.length * 0.95);
  });

  it("reach back some years", () =>
    expect(new Set(published.map(({ documentedOn }) => documentedOn.slice(0, 4))).size).toBeGreaterThanOrEqual(3));
});
