import { expect, it } from "vitest";
import { services } from "./catalogue";
import { whichPassport } from "./which-passport";

it.each([
  ["adult", "never", "new"],
  ["adult", "old", "new"],
  ["adult", "recent", "renewal"],
  ["adult", "gone", "replacement"],
  ["child", undefined, "child"],
  ["child", "recent", "child"],
  ["adult", undefined, undefined],
  [undefined, "gone", undefined],
  ["pirate", "never", undefined],
  ["adult", "borrowed", undefined],
])("%s who had one %s needs %s", (who, had, kind) => {
  expect(whichPassport(who, had)).toBe(kind);
  if (kind) expect(services().some(({ passport }) => passport === kind)).toBe(true);
});
