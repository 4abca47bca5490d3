import "leaflet/dist/leaflet.css";
import "./map.css";
import { drawField } from "./field";
import { drawList } from "./list";

/** What a page asks for once it wants a map (public/map-start.js, components/map/map-field.tsx). */
const cityMap = { drawList, drawField };

export type CityMap = typeof cityMap;

Object.assign(globalThis, { cityMap });
