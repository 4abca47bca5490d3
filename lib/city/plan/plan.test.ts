import { describe, expect, it } from "vitest";
import { gazetteer } from "@/lib/city/gazetteer";
import { addresses } from "./addresses";
import { cityBox, isInCity } from "./box";
import { findAddresses } from "./find-addresses";
import { landmarks } from "./landmarks";
import { locate } from "./locate";
import { metresBetween } from "./metres";
import { nearestAddress, wardAt } from "./nearest-address";
import { streetLights } from "./street-lights";

describe("the city's plan", () => {
  it("has every house, landmark and light inside its box, and every number of a light once", () => {
    for (const place of [...addresses(), ...streetLights(), ...landmarks().map(({ at: [lat, lng] }) => ({ lat, lng }))])
      expect([place, isInCity(place)]).toEqual([place, true]);
    expect(new Set(streetLights().map(({ number }) => number)).size).toBe(streetLights().length);
  });

  it("knows where a house stands, by the street's slug or name, and nothing that is not there", () => {
    expect(locate("quay-street", 22)).toMatchObject({ label: "22 Quay Street", ward: "old-harbour" });
    expect(locate("Quay Street", "22")).toBe(locate("quay-street", 22));
    expect(locate("quay-street", 999)).toBeUndefined();
    expect(locate("no-street", 1)).toBeUndefined();
  });

  it("finds every house again from where it stands, and its ward", () => {
    for (const house of addresses()) {
      const near = nearestAddress(house)!;
      expect(near.metres).toBe(0);
      expect(wardAt(house)).toBe(near.ward);
    }
  });

  it("puts a point beside a house there, and one outside the city nowhere", () => {
    const { lat, lng } = locate("quay-street", 22)!;
    expect(nearestAddress({ lat: lat + 0.00003, lng })).toMatchObject({ label: "22 Quay Street", metres: 3 });
    const { north, east } = cityBox();
    for (const point of [
      { lat: 91, lng },
      { lat: NaN, lng },
      { lat: Infinity, lng },
      { lat, lng: east + 0.1 },
      { lat: north + 1, lng },
    ]) {
      expect(nearestAddress(point)).toBeUndefined();
      expect(wardAt(point)).toBeUndefined();
    }
  });

  it("measures as the earth does", () => {
    expect(metresBetween({ lat: 38.12, lng: -75.19 }, { lat: 38.13, lng: -75.19 })).toBeCloseTo(1113.2, 0);
    expect(metresBetween({ lat: 38.13, lng: -75.19 }, { lat: 38.13, lng: -75.18 })).toBeCloseTo(875.6, 0);
  });
});

describe("a search for a place", () => {
  it.each([
    ["22 Quay Street", "22 Quay Street"],
    ["22 quay stret", "22 Quay Street"],
    ["Quay St. 22", "22 Quay Street"],
    ["٢٢ quay", "22 Quay Street"],
    ["3 coopers row", "3 Cooper’s Row"],
    ["prospct street 9", "9 Prospect Street"],
    ["chapel hil", "Chapel Hill"],
    ["faro", "Lighthouse"],
    ["المنارة", "Lighthouse"],
    ["libary", "Central library"],
    ["l 1044", "L-1044, Quay Street"],
  ])("understands %s", (text, label) => expect(findAddresses(text)[0]).toMatchObject({ label }));

  it("finds every street by its name with one letter left out", () => {
    for (const { name, slug } of gazetteer().flatMap(({ streets }) => streets)) {
      const slip = name.slice(0, 3) + name.slice(4);
      expect([
        slip,
        findAddresses(slip)
          .slice(0, 3)
          .some((found) => found.label === name),
      ]).toEqual([slip, true]);
      expect(findAddresses(slug)[0]!.label).toBe(name);
    }
  });

  it("speaks of landmarks in the reader's language", () => {
    expect(findAddresses("lighthouse", "es").find(({ kind }) => kind === "landmark")!.label).toBe("Faro");
  });

  it("is calm about anything", () => {
    for (const text of ["", "%", "_", "' OR 1=1 --", "&|!", "🐕", "a".repeat(10_000), "1", "\u0000", "9".repeat(400)])
      expect(findAddresses(text).length).toBeLessThanOrEqual(8);
    expect(findAddresses("9999 zzzz")).toEqual([]);
  });
});
