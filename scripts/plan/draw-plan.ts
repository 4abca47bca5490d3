import { gazetteer } from "@/lib/city/gazetteer";
import { landmarks } from "@/lib/city/plan/landmarks";
import { streetLights } from "@/lib/city/plan/street-lights";
import { blocks } from "./blocks";
import { collection, feature, position, type Feature } from "./geojson";
import { land } from "./land";
import { wards } from "./wards";

/** Streets with at least this many houses lead through the city. */
const MAIN = 44;

/** The files of the plan: what is seen from afar, and what a map asks for when one comes near. */
export const drawPlan = () => ({
  "plan.json": collection([...wards(), ...land(), ...streets(), ...known()]),
  "blocks.json": collection(blocks()),
  "lights.json": collection([
    feature("light", { type: "MultiPoint", coordinates: streetLights().map(({ lat, lng }) => position([lat, lng])) }),
  ]),
});

const streets = (): Feature[] =>
  gazetteer().flatMap(({ streets }) =>
    streets.map(({ name, numbers, line }) =>
      feature("street", { type: "LineString", coordinates: line.map(position) }, { name, rank: numbers.to >= MAIN ? "main" : "side" }),
    ),
  );

const known = (): Feature[] =>
  landmarks().map(({ name, at }) => feature("landmark", { type: "Point", coordinates: position(at) }, { name }));
