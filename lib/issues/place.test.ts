import { describe, expect, it } from "vitest";
import { readPlace, placeLine } from "@/lib/issues/place";

const said = (more: object) => ({ how: "address" as const, note: "", ...more });

describe("a place as people tell it", () => {
  it("is the house whose address was typed exactly", () => {
    expect(readPlace(said({ address: "22  quay street" }), "en")).toMatchObject({ how: "address", address: "22 Quay Street" });
  });

  it("is asked again when it was not typed exactly, and is then the one that was picked", () => {
    expect(readPlace(said({ address: "22 quay stret" }), "en")).toEqual({ choices: true });
    const picked = said({ address: "22 quay stret", picked: "22 quay stret", pick: "0" });
    expect(readPlace(picked, "en")).toMatchObject({ address: "22 Quay Street" });
  });

  it("is never one of another list, or one that is not in the list", () => {
    expect(readPlace(said({ address: "9 prospct street", picked: "22 quay stret", pick: "0" }), "en")).toEqual({ choices: true });
    expect(readPlace(said({ address: "22 quay stret", picked: "22 quay stret", pick: "99" }), "en")).toEqual({ choices: true });
  });

  it("is named by its landmark or its light, and the house beside it", () => {
    expect(readPlace(said({ address: "l-1044" }), "en")).toEqual({ choices: true });
    expect(readPlace(said({ address: "l-1044", picked: "l-1044", pick: "0" }), "en")).toMatchObject({
      address: expect.stringMatching(/^L-1044, .+\(\d+ .+\)$/) as string,
    });
  });

  it.each([
    [{ address: "" }, "address", "issues.typeAddress"],
    [{ address: "zzzz 9999" }, "address", "issues.noAddress"],
    [{ how: "device" }, "how", "issues.locate"],
    [{ how: "map" }, "how", "issues.pickOnMap"],
    [{ how: "map", lat: "NaN", lng: "-75.19" }, "how", "issues.outsideCity"],
    [{ how: "map", lat: "91", lng: "-75.19" }, "how", "issues.outsideCity"],
    [{ how: "map", lat: "1e309", lng: "-75.19" }, "how", "issues.outsideCity"],
    [{ how: "map", lat: "38.12", lng: "0x10" }, "how", "issues.outsideCity"],
    [{ how: "device", lat: "40.7", lng: "-74" }, "how", "issues.outsideCity"],
  ])("is refused with words: %j", (more, field, problem) => {
    expect(readPlace(said(more), "en")).toEqual({ field, problem });
  });

  it("stands in one line with what helps to find it", () => {
    expect(placeLine({ address: "22 Quay Street", note: "by the bus stop" })).toBe("22 Quay Street, by the bus stop");
    expect(placeLine({ address: "22 Quay Street", note: "" })).toBe("22 Quay Street");
  });
});
