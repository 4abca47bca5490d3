import type { Localised } from "@/lib/city/localised";
import { round, type Flat } from "@/lib/city/plan/metres";

type Position = readonly [lng: number, lat: number];
export type Geometry =
  | { type: "Point"; coordinates: Position }
  | { type: "MultiPoint" | "LineString"; coordinates: Position[] }
  | { type: "MultiLineString" | "Polygon"; coordinates: Position[][] }
  | { type: "MultiPolygon"; coordinates: Position[][][] };
export type Feature = { type: "Feature"; properties: Record<string, string | Localised>; geometry: Geometry };

/** Five decimals are a metre. */
const fifth = (degrees: number) => Math.round(degrees * 1e5) / 1e5;

/** GeoJSON writes the longitude first; the city's files write the latitude first, as people say it. */
export const position = ([lat, lng]: readonly [number, number]): Position => [fifth(lng), fifth(lat)];

export function positionOf(place: Flat): Position {
  const { lat, lng } = round(place);
  return position([lat, lng]);
}

export const closed = <T>(ring: readonly T[]): T[] => [...ring, ring[0]!];

export const feature = (kind: string, geometry: Geometry, properties: Feature["properties"] = {}): Feature => ({
  type: "Feature",
  properties: { kind, ...properties },
  geometry,
});

/** One feature a line, so that a change shows as what it is. */
export const collection = (features: readonly Feature[]) =>
  `{"type":"FeatureCollection","features":[\n${features.map((one) => JSON.stringify(one)).join(",\n")}\n]}\n`;
