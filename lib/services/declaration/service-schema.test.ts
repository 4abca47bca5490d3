import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { serviceSchema } from "./service-schema";

const folder = "lib/city/services";
const files = readdirSync(folder).filter((file) => file.endsWith(".json"));

it("is the one that editors read; npm run services:schema writes it", () =>
  expect(readFileSync("lib/city/service.schema.json", "utf8")).toBe(serviceSchema()));

it("is named by every service of the city", () => {
  const named = files.map((file) => (JSON.parse(readFileSync(join(folder, file), "utf8")) as { $schema?: string }).$schema);
  expect(new Set(named)).toEqual(new Set(["../service.schema.json"]));
});

it("has a sentence for every text that a city writes about a service", () => {
  const { properties } = JSON.parse(serviceSchema()) as { properties: Record<string, { description?: string }> };
  for (const name of ["version", "topic", "department", "title", "name", "summary", "lead", "declaration"])
    expect(properties[name]!.description, name).toMatch(/\.$/);
});
