import { expect, it } from "vitest";
import type sharp from "sharp";
import { picture } from "@/lib/documents/testing/papers";
import { checkPortrait } from "./check-portrait";

const look = async (image: ReturnType<typeof sharp>) => {
  const { data, info } = await image.jpeg().toBuffer({ resolveWithObject: true });
  return checkPortrait(data, info);
};
const good = { size: true, ratio: true, sharpness: true, light: true };

it("finds nothing to say about a photo of the right shape", async () => expect(await look(picture(700, 900))).toEqual(good));

it.each([
  ["small", () => picture(350, 450), { size: false }],
  ["square", () => picture(900, 900), { ratio: false }],
  ["on its side", () => picture(1200, 900), { ratio: false }],
  ["blurred", () => picture(700, 900).blur(12), { sharpness: false }],
  ["very dark", () => picture(700, 900).linear(0.2, 0), { light: false, sharpness: expect.any(Boolean) as boolean }],
  ["very bright", () => picture(700, 900).linear(0.1, 235), { light: false, sharpness: expect.any(Boolean) as boolean }],
])("says that a photo is %s, and only that", async (_, make, bad) => expect(await look(make())).toEqual({ ...good, ...bad }));

it("looks at a photo as small as one point without falling over", async () =>
  expect(await look(picture(700, 900).resize(1, 1))).toMatchObject({ size: false, sharpness: false }));
