import type L from "leaflet";
import { baseMap, isStill, STEP_PX, type MapSettings } from "./base";

type FieldSettings = MapSettings & { at?: { lat: number; lng: number } | undefined };
export type Direction = "left" | "right" | "up" | "down" | "in" | "out";

const [CHOSEN_ZOOM, CITY_ZOOM] = [18, 16];

/** The map that lies under a crosshair: moving it moves the point. Says where the point is, at first and after every move. */
export function drawField(element: HTMLElement, settings: FieldSettings, onMove: (at: { lat: number; lng: number }) => void) {
  const { at } = settings;
  const map = baseMap(element, { ...settings, centre: at ? [at.lat, at.lng] : settings.centre }, at ? CHOSEN_ZOOM : CITY_ZOOM);
  const say = () => {
    const { lat, lng } = map.getCenter();
    onMove({ lat: sixth(lat), lng: sixth(lng) });
  };
  map.on("moveend", say);
  if (at) say();
  // A tap on the map brings that place under the crosshair.
  map.on("click", ({ latlng }: L.LeafletMouseEvent) => map.panTo(latlng, { animate: !isStill() }));
  const steps: Record<Direction, () => void> = {
    left: () => map.panBy([-STEP_PX, 0], { animate: false }),
    right: () => map.panBy([STEP_PX, 0], { animate: false }),
    up: () => map.panBy([0, -STEP_PX], { animate: false }),
    down: () => map.panBy([0, STEP_PX], { animate: false }),
    in: () => map.zoomIn(1, { animate: false }),
    out: () => map.zoomOut(1, { animate: false }),
  };
  return { step: (direction: Direction) => steps[direction](), remove: () => map.remove() };
}

const sixth = (degrees: number) => Math.round(degrees * 1e6) / 1e6;
