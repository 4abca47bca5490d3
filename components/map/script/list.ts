import L from "leaflet";
import { baseMap, isStill, type MapSettings } from "./base";
import { followPins, pin, type Pin } from "./pins";

type ListSettings = MapSettings & {
  /** Where the pins of what is in view are asked for. */
  pins: string;
};

const [CITY_ZOOM, NEAREST] = [14, 17];

/** The map beside a list: the rows of the list (`data-pin`) with their numbers, everything else as a dot. */
export function drawList(element: HTMLElement) {
  const settings = JSON.parse(element.dataset.map!) as ListSettings;
  element.replaceChildren();
  const map = baseMap(element, settings, CITY_ZOOM);
  const rows = [...document.querySelectorAll<HTMLElement>("[data-pin]")];
  const pins = rows.map((row) => JSON.parse(row.dataset.pin!) as Pin);
  pins.forEach((one, n) => pin(one, n + 1).addTo(map));
  if (pins.length) map.fitBounds(L.latLngBounds(pins.map(({ lat, lng }) => [lat, lng])), { padding: [40, 40], maxZoom: NEAREST, animate: false }); // prettier-ignore
  rows.forEach((row, n) => row.addEventListener("focusin", () => show(map, pins[n]!)));
  if (settings.pins) followPins(map, settings.pins, new Set(pins.map(({ href }) => href)));
  return map;
}

/** A row that is read brings its pin into view. */
function show(map: L.Map, { lat, lng }: Pin) {
  if (!map.getBounds().pad(-0.05).contains([lat, lng])) map.panTo([lat, lng], { animate: !isStill() });
}
