import { expect, test } from "vitest";
import { currentLink } from "./current-link";
import { pathIn } from "./languages";

const nav = ["/", "/services", "/staff", "/staff/issues"];

test.each([
  ["/", nav, { href: "/", current: "page" }],
  ["/en", nav, { href: "/", current: "page" }],
  ["/services", nav, { href: "/services", current: "page" }],
  ["/en/services/dog-licence", nav, { href: "/services", current: "true" }],
  ["/es/services", ["/es", "/es/services"], { href: "/es/services", current: "page" }],
  ["/staff/issues/42", nav, { href: "/staff/issues", current: "true" }],
  ["/servicesandmore", nav, undefined],
  ["/help", nav, undefined],
])("at %s the right link is lit", (path, hrefs, expected) => {
  expect(currentLink(hrefs, path)).toEqual(expected);
});

test.each([
  ["en", "/en/bills", "/bills"],
  ["es", "/en/bills", "/es/bills"],
  ["ar", "/es", "/ar"],
  ["en", "/ar", "/"],
  ["es", "/estuary", "/es/estuary"],
] as const)("the page in %s for %s is %s", (language, path, expected) => {
  expect(pathIn(language, path)).toBe(expected);
});
