import L from "leaflet";
import { addLabels } from "./labels";
import { addPlan } from "./plan";

/** What the server says about the city's map: `data-map` of the element that it is drawn in. */
export type MapSettings = {
  /** South, west, north, east. */
  box: [number, number, number, number];
  centre: [number, number];
  /** Pictures instead of the plan, where a city has them. */
  tiles?: string | undefined;
  attribution?: string | undefined;
  words: Record<"label" | "zoomIn" | "zoomOut", string>;
};

/** How far one press of an arrow leads. */
export const STEP_PX = 60;
const [FAR, NEAR] = [13, 19];

/** An empty map of the city, with the plan or the city's own tiles under it. It is moved by fingers, mouse, arrows, plus and minus. */
export function baseMap(
  element: HTMLElement,
  { box: [south, west, north, east], centre, tiles, attribution, words }: MapSettings,
  zoom: number,
) {
  const bounds = L.latLngBounds([south, west], [north, east]);
  const still = isStill();
  const map = L.map(element, {
    center: centre,
    zoom,
    minZoom: FAR,
    maxZoom: NEAR,
    maxBounds: bounds.pad(0.1),
    maxBoundsViscosity: 1,
    zoomControl: false,
    attributionControl: Boolean(attribution),
    keyboardPanDelta: STEP_PX,
    scrollWheelZoom: false, // a wheel scrolls the page
    zoomAnimation: !still,
    fadeAnimation: !still,
    markerZoomAnimation: !still,
    inertia: !still,
  });
  const [start, end] = document.dir === "rtl" ? (["right", "left"] as const) : (["left", "right"] as const);
  map.attributionControl?.setPrefix(false).setPosition(`bottom${end}`);
  L.control.zoom({ position: `top${end}`, zoomInTitle: words.zoomIn, zoomOutTitle: words.zoomOut, zoomInText: "+", zoomOutText: "−" }).addTo(map); // prettier-ignore
  L.control.scale({ position: `bottom${start}`, imperial: false }).addTo(map);
  element.setAttribute("role", "application");
  element.setAttribute("aria-label", words.label);
  const showZoom = () => (element.dataset.zoom = String(map.getZoom()));
  map.on("zoomend", showZoom);
  showZoom();
  if (tiles) L.tileLayer(tiles, { attribution, maxZoom: NEAR }).addTo(map);
  else void addPlan(map).then((plan) => addLabels(map, plan));
  return map;
}

/** Whether the reader wants less movement. */
export const isStill = () => document.documentElement.dataset.motion === "less" || matchMedia("(prefers-reduced-motion: reduce)").matches;
