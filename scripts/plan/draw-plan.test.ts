import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { gazetteer } from "@/lib/city/gazetteer";
import { addresses } from "@/lib/city/plan/addresses";
import { flat, type Flat } from "@/lib/city/plan/metres";
import { drawPlan } from "./draw-plan";
import type { Feature } from "./geojson";
import { isInRing } from "./measure";

const drawn = drawPlan();
const features = (file: keyof typeof drawn) => (JSON.parse(drawn[file]) as { features: Feature[] }).features;

describe("the drawn map", () => {
  it.each(Object.entries(drawn))("is in public/geo/%s as the script draws it today: run npm run plan", (file, text) => {
    expect(text === readFileSync(`public/geo/${file}`, "utf8")).toBe(true);
  });

  it("is small", () => {
    expect(gzipSync(drawn["plan.json"]).length).toBeLessThan(8_000);
    expect(gzipSync(drawn["blocks.json"]).length).toBeLessThan(32_000);
    expect(gzipSync(drawn["lights.json"]).length).toBeLessThan(6_000);
  });

  it("has every street, the five wards, and land between water", () => {
    const count = (kind: string) => features("plan.json").filter(({ properties }) => properties.kind === kind).length;
    expect(count("street")).toBe(gazetteer().flatMap(({ streets }) => streets).length);
    expect(count("ward")).toBe(5);
    for (const kind of ["water", "park", "marsh", "pier", "brook", "landmark"]) expect(count(kind)).toBeGreaterThan(0);
  });

  it("has houses inside the drawn line of their ward", () => {
    const rings = new Map(
      features("plan.json").flatMap(({ properties, geometry }) =>
        properties.kind === "ward" && geometry.type === "Polygon"
          ? [[properties.ward, geometry.coordinates[0]!.map(([lng, lat]): Flat => flat({ lat, lng }))] as const]
          : [],
      ),
    );
    const outside = addresses().filter((house) => !isInRing(flat(house), rings.get(house.ward)!));
    expect(outside.length / addresses().length).toBeLessThan(0.02);
  });

  it("has a building at most houses", () => {
    const [blocks] = features("blocks.json");
    expect(blocks!.geometry.type === "MultiPolygon" && blocks!.geometry.coordinates.length).toBeGreaterThan(800);
  });
});
