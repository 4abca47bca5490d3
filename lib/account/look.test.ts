import { expect, it } from "vitest";
import { readLook, writeLook } from "@/lib/account/look";

it.each([
  [undefined, "system.plain.normal"],
  ["", "system.plain.normal"],
  ["dark.easy", "dark.easy.normal"],
  ["light.plain.largest", "light.plain.largest"],
  ["light.plain.large.less", "light.plain.large.less"],
  ["purple.fancy.huge.more", "system.plain.normal"],
])("reads the look %j as %s", (text, look) => {
  expect(writeLook(readLook(text))).toBe(look);
});
