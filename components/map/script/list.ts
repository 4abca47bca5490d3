import L from "leaflet";
import { baseMap, isStill, type MapSettings } from "./base";
import { followPins, makeRoom, pin, type Pin } from "./pins";

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
  const [numbered, others] = [L.layerGroup().addTo(map), L.layerGroup().addTo(map)];
  const numbers = pins.map((one, n) => pin(one, n + 1).addTo(numbered));
  if (pins.length) map.fitBounds(L.latLngBounds(pins.map(({ lat, lng }) => [lat, lng])), { padding: [40, 40], maxZoom: NEAREST, animate: false }); // prettier-ignore
  const arrange = makeRoom(map, [numbered, others]);
  rows.forEach((row, n) => row.addEventListener("focusin", () => show(map, numbers[n]!)));
  if (settings.pins) followPins(map, others, { address: settings.pins, skip: new Set(pins.map(({ href }) => href)), then: arrange });
  return map;
}

/** A row that is read brings its pin into view, and closer where others lie on it. */
function show(map: L.Map, marker: L.Marker) {
  const at = marker.getLatLng();
  const isSeen = !marker.getElement()!.hidden && map.getBounds().pad(-0.05).contains(at);
  if (!isSeen) map.setView(at, marker.getElement()!.hidden ? NEAREST : map.getZoom(), { animate: !isStill() });
}
