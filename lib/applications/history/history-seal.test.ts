import { describe, expect, it } from "vitest";
import { isSealed, sealHistory } from "@/lib/applications/history/history-seal";

const last = { id: "0196f0a0-0000-7000-8000-000000000001", seq: 5, hash: "ab".repeat(32) };

describe("the city's signature over a history", () => {
  const seal = sealHistory(last);

  it("fits its last row", () => expect(isSealed(last, seal)).toBe(true));

  it.each([
    ["another row", { ...last, seq: 4 }, seal],
    ["another hash", { ...last, hash: "cd".repeat(32) }, seal],
    ["another application", { ...last, id: "0196f0a0-0000-7000-8000-000000000002" }, seal],
    ["another key", last, { ...seal, key: "2" }],
    ["another signature", last, { ...seal, signature: seal.signature.split("").toReversed().join("") }],
  ])("does not fit %s", (_, row, of) => expect(isSealed(row, of)).toBe(false));
});
