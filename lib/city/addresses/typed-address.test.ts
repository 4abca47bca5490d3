import { expect, it } from "vitest";
import { typedAddress } from "@/lib/city/addresses/typed-address";

it.each([
  ["14 Quay Street", { number: "14", street: ["quay", "street"] }],
  ["Quay St. 14, unit 3", { number: "14", street: ["quay", "street"], unit: "3" }],
  ["22 quay rd #5", { number: "22", street: ["quay", "road"], unit: "5" }],
  ["١٤ Quay", { number: "14", street: ["quay"] }],
])("reads %s", (text, read) => {
  expect(typedAddress(text)).toEqual({ unit: undefined, ...read });
});

it.each(["", "14", "Quay Street", "   ", "%%%"])("asks for both when only this was typed: %j", (text) => {
  expect(typedAddress(text)).toBeUndefined();
});
