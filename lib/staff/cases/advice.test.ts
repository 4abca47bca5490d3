import { describe, expect, it } from "vitest";
import { canonicalHash } from "@/lib/crypto/canonical";
import type { NeededDocument } from "@/lib/services/declaration/document";
import { adviceOn, type Advice } from "@/lib/staff/cases/advice";

const sent = { answers: { name: "Rex" } };
const plan = { id: "plan", name: { en: "Plan", es: "Plano", ar: "مخطط" } } as NeededDocument;
const extra = { ...plan, id: "extra", optional: true } as NeededDocument;
const held = (kind: string, facts: object = {}, status = "received", file = "received") => ({
  kind,
  status,
  file: { status: file, facts },
});
const usual = { needed: [plan], documents: [held("plan")], sent, sentHash: canonicalHash(sent), fees: {}, twins: [] };
const saying = (found: Advice[], says: Advice["says"]) => found.filter((one) => one.says === says);

describe("advice on a case", () => {
  it("has nothing to look at where everything is there and as it was sent", () => {
    const found = adviceOn(usual);
    expect(found.every(({ fine }) => fine)).toBe(true);
    expect(saying(found, "sealed")).toEqual([{ fine: true, says: "sealed", hash: usual.sentHash.slice(0, 8) }]);
  });

  it("counts the files of a document and their pages, a picture as one", () => {
    const found = adviceOn({ ...usual, documents: [held("plan", { pages: 3 }), held("plan")] });
    expect(saying(found, "document")).toEqual([{ fine: true, says: "document", document: "plan", count: 2, pages: 4 }]);
  });

  it.each([
    ["none", []],
    ["one that was not accepted", [held("plan", {}, "notAccepted")]],
    ["one whose file did not pass its checks", [held("plan", {}, "received", "rejected")]],
    ["one of another kind", [held("extra")]],
  ])("misses a document that is needed: there is %s", (_, documents) => {
    expect(adviceOn({ ...usual, documents })[0]).toEqual({ fine: false, says: "noDocument", document: "plan" });
  });

  it("misses none that may be left out", () => {
    expect(saying(adviceOn({ ...usual, needed: [extra], documents: [] }), "noDocument")).toEqual([]);
  });

  it("names what is wrong with a portrait, and only that", () => {
    const portrait = { size: true, ratio: false, sharpness: true, light: false };
    const wrong = adviceOn({ ...usual, documents: [held("plan"), held("photo", { portrait })] });
    expect(wrong[0]).toEqual({ fine: false, says: "portrait", document: "photo", wrong: ["ratio", "light"] });
    const good = adviceOn({ ...usual, documents: [held("plan"), held("photo", { portrait: { size: true } })] });
    expect(saying(good, "portrait")).toEqual([{ fine: true, says: "portrait", document: "photo", wrong: [] }]);
  });

  it("says of each fee that there is whether it is paid", () => {
    const found = adviceOn({ ...usual, fees: { before: "paid", after: "open" } });
    expect(saying(found, "fee")).toEqual([
      { fine: false, says: "fee", which: "after", status: "open" },
      { fine: true, says: "fee", which: "before", status: "paid" },
    ]);
    expect(saying(adviceOn(usual), "fee")).toEqual([]);
  });

  it("names open applications for the same, and a seal that does not fit, before what is fine", () => {
    const found = adviceOn({ ...usual, sent: { answers: { name: "Max" } }, twins: ["AP-1"] });
    expect(found.slice(0, 2)).toEqual([
      { fine: false, says: "twin", ref: "AP-1" },
      { fine: false, says: "broken" },
    ]);
    expect(found.slice(2).every(({ fine }) => fine)).toBe(true);
  });
});
