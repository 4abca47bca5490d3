import { describe, expect, test } from "vitest";
import { contrast, dark, darkBySystem, light } from "./tokens-of";

const grounds = ["canvas", "surface", "sunken"];
const AAA = 7;
const text = 4.5;
const shape = 3;

/** Every pair the design uses: what stands on what, and the least it may have (ux.md 4.3). */
const pairs: [on: string, grounds: string[], least: number][] = [
  ["ink", [...grounds, "raised", "brand-soft"], AAA],
  ["muted", [...grounds, "raised"], AAA],
  ["muted", ["brand-soft"], text],
  ["ink", ["info-soft", "success-soft", "warning-soft", "danger-soft"], AAA],
  ["subtle", grounds, text],
  ["line-strong", [...grounds, "raised"], shape],
  ["brand", [...grounds, "brand-soft"], text],
  ["link", [...grounds, "brand-soft", "info-soft", "success-soft", "warning-soft", "danger-soft"], text],
  ["link-visited", grounds, text],
  ["danger", [...grounds, "danger-soft"], text],
  ["info", ["info-soft"], text],
  ["success", ["success-soft"], text],
  ["warning", ["warning-soft"], text],
  ["on-brand", ["brand", "brand-hover"], AAA],
  ["on-danger", ["danger-fill", "danger-fill-hover"], AAA],
  ["on-accent", ["accent"], AAA],
  ["on-plate", ["plate"], AAA],
  ["on-plate-muted", ["plate"], AAA],
  ["accent", ["plate"], shape],
  ["focus-ring", ["canvas", "surface", "sunken", "raised"], shape],
  ["focus-ring", ["focus-gap"], shape],
  ["ink", ["map-land", "map-street", "map-park", "map-water"], text],
  ["muted", ["map-water", "map-park"], text],
];

const cases = pairs.flatMap(([on, under, least]) => under.map((ground) => [on, ground, least] as const));

describe.each([
  ["light", light],
  ["dark", dark],
])("in the %s theme", (_theme, tokens) => {
  test.each(cases)("%s on %s has at least %s to 1", (on, ground, least) => {
    expect(contrast(tokens[on]!, tokens[ground]!)).toBeGreaterThanOrEqual(least);
  });
});

test("the ring of the present stop is seen against its halo or against the ground", () => {
  for (const tokens of [light, dark])
    expect(Math.max(contrast(tokens.accent!, tokens.canvas!), contrast(tokens.brand!, tokens.canvas!))).toBeGreaterThanOrEqual(shape);
});

test("dark by choice and dark by system are the same", () => {
  expect(dark).toEqual(darkBySystem);
});

test("the dark theme names every colour of the light one", () => {
  expect(Object.keys(dark)).toEqual(Object.keys(light));
});
