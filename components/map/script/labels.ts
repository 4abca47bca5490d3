import L from "leaflet";

type Named = {
  properties: { kind: string; name?: string | Record<string, string> };
  geometry: { type: string; coordinates: unknown };
};
type Position = [lng: number, lat: number];

/** From which zoom on the names of a kind are read. */
const from: Record<string, number> = { ward: 13, park: 15, water: 15, label: 14, landmark: 16, street: 16 };
const WARDS_UNTIL = 15;
/** About as wide as a letter is, and as high as a line. */
const [LETTER_PX, LINE_PX] = [8, 18];
const EDGE_PX = 4;

/** Writes names on the map, those of streets along them. Pictures of words for the eye: a screen reader has the list. */
export function addLabels(map: L.Map, plan: readonly Named[]) {
  const group = L.layerGroup().addTo(map);
  const write = () => {
    group.clearLayers();
    const zoom = map.getZoom();
    const written: L.Bounds[] = [];
    for (const { properties, geometry } of [...plan].sort(streetsFirst)) {
      const text = inLanguage(properties.name);
      const hidden = zoom < (from[properties.kind] ?? 99) || (properties.kind === "ward" && zoom > WARDS_UNTIL);
      if (!text || hidden) continue;
      const isStreet = properties.kind === "street";
      const place = isStreet ? along(map, geometry.coordinates as Position[], text) : { at: inView(map, middle(geometry), text) };
      if (!place || !hasRoom(map, written, text, place)) continue;
      label(properties.kind, text, place).addTo(group);
    }
  };
  map.on("moveend", write); // coming closer ends in it, too
  write();
}

/** A name of a place gives way to that of a street, which has one place only. */
const streetsFirst = (a: Named, b: Named) => Number(b.properties.kind === "street") - Number(a.properties.kind === "street");

function inLanguage(name: Named["properties"]["name"]) {
  if (typeof name !== "object") return name;
  return name[document.documentElement.lang] ?? name.en;
}

type Place = { at: L.LatLng; turn?: number };

function label(kind: string, text: string, { at, turn }: Place) {
  const words = document.createElement("span");
  words.textContent = text;
  words.dir = "auto";
  if (turn) words.style.transform = `translate(-50%, -50%) rotate(${turn}deg)`;
  const icon = L.divIcon({ className: `m-name m-name-${kind}`, html: words, iconSize: [0, 0] });
  const marker = L.marker(at, { icon, interactive: false, keyboard: false });
  marker.on("add", () => marker.getElement()?.setAttribute("aria-hidden", "true"));
  return marker;
}

/** Whether no name that was written before lies there; from then on this one does. Streets make room for nothing. */
function hasRoom(map: L.Map, written: L.Bounds[], text: string, { at, turn }: Place) {
  const boxes = turn === undefined ? [boxAround(map.project(at), text.length * LETTER_PX)] : alongName(map.project(at), text, turn);
  if (turn === undefined && written.some((one) => boxes.some((box) => one.overlaps(box)))) return false;
  written.push(...boxes);
  return true;
}

function boxAround(middle: L.Point, width: number) {
  const half = L.point(width / 2, LINE_PX / 2);
  return L.bounds(middle.subtract(half), middle.add(half));
}

/** A turned name as a row of small boxes: one around the whole would take up the blocks beside the street, too. */
function alongName(middle: L.Point, text: string, turn: number) {
  const [length, angle] = [text.length * LETTER_PX, (turn * Math.PI) / 180];
  const steps = Math.ceil(length / LINE_PX);
  return Array.from({ length: steps }, (_, n) => {
    const far = ((n + 0.5) / steps - 0.5) * length;
    return boxAround(middle.add(L.point(Math.cos(angle) * far, Math.sin(angle) * far)), LINE_PX);
  });
}

/** In the middle of the longest straight part that is seen, never upside down; nothing where the name does not fit. */
function along(map: L.Map, line: Position[], text: string): Place | undefined {
  const points = line.map(([lng, lat]) => map.project([lat, lng]));
  const view = map.getPixelBounds();
  const seen = points.slice(1).flatMap((to, i) => {
    const part = L.LineUtil.clipSegment(points[i]!, to, view);
    return part ? [{ from: part[0]!, to: part[1]!, length: part[1]!.distanceTo(part[0]!) }] : [];
  });
  const longest = seen.toSorted((a, b) => b.length - a.length)[0];
  if (!longest || longest.length < text.length * LETTER_PX) return undefined;
  const turn = (Math.atan2(longest.to.y - longest.from.y, longest.to.x - longest.from.x) * 180) / Math.PI;
  const at = map.unproject(longest.from.add(longest.to).divideBy(2));
  return { at, turn: Math.abs(turn) > 90 ? turn + 180 : turn };
}

function middle({ type, coordinates }: Named["geometry"]): L.LatLng {
  if (type === "Point") return L.latLng((coordinates as Position)[1], (coordinates as Position)[0]);
  const [ring] = coordinates as Position[][];
  return L.latLngBounds(ring!.map(([lng, lat]) => L.latLng(lat, lng))).getCenter();
}

/** A name that the edge would cut is moved in, as long as some of it is seen. */
function inView(map: L.Map, at: L.LatLng, text: string): L.LatLng {
  const [{ x, y }, width, half] = [map.latLngToContainerPoint(at), map.getSize().x, (text.length * LETTER_PX) / 2 + EDGE_PX];
  if (x < -half || x > width + half) return at;
  return map.containerPointToLatLng([Math.min(Math.max(x, half), width - half), y]);
}
