import L from "leaflet";

type Names = Record<string, string>;
type Feature = {
  properties: { kind: string; name?: string | Names; rank?: string };
  geometry: { type: string; coordinates: unknown };
};

/** From this zoom on houses are seen, and street lights. */
const [HOUSES_FROM, LIGHTS_FROM] = [15, 17];

/** In the order they are painted. */
const layers = ["park", "marsh", "water", "brook", "ward", "block", "pier", "case", "street", "light"];

/** Draws the city's own plan; the colours are those of the page (map.css). Resolves to what has names. */
export async function addPlan(map: L.Map): Promise<Feature[]> {
  for (const [n, layer] of layers.entries()) map.createPane(layer).style.zIndex = String(210 + n);
  const plan = await read("plan");
  const draw = (features: Feature[], pane: string) => {
    const shown = { type: "FeatureCollection", features } as unknown as GeoJSON.FeatureCollection;
    L.geoJSON(shown, {
      pane,
      interactive: false,
      renderer: rendererOf(map, pane),
      style: (one) => ({
        className: `m-${pane} m-${one?.properties.rank ?? "any"}`,
        fill: one?.geometry.type.endsWith("Polygon") ?? false,
      }),
    } as L.GeoJSONOptions).addTo(map);
  };
  for (const kind of ["park", "marsh", "water", "brook", "ward", "pier", "street"]) draw(plan.filter(({ properties }) => properties.kind === kind), kind); // prettier-ignore
  draw(plan.filter(({ properties }) => properties.kind === "street"), "case"); // prettier-ignore
  whenNear(map, HOUSES_FROM, async () => draw(await read("blocks"), "block"));
  whenNear(map, LIGHTS_FROM, async () => draw(dots(await read("lights")), "light"));
  return plan;
}

const renderers = new WeakMap<L.Map, Map<string, L.SVG>>();

/** One drawing for each layer, so that the order holds whatever comes first over the wire. */
function rendererOf(map: L.Map, pane: string) {
  const own = renderers.get(map) ?? new Map<string, L.SVG>();
  renderers.set(map, own);
  const renderer = own.get(pane) ?? L.svg({ pane, padding: 0.4 });
  own.set(pane, renderer);
  return renderer;
}

async function read(file: string): Promise<Feature[]> {
  const answer = await fetch(`/geo/${file}.json`);
  if (!answer.ok) return [];
  return ((await answer.json()) as { features: Feature[] }).features;
}

/** A line without a length has round ends: many dots are one path. */
const dots = (features: Feature[]): Feature[] =>
  features.map(({ properties, geometry }) => ({
    properties,
    geometry: { type: "MultiLineString", coordinates: (geometry.coordinates as number[][]).map((at) => [at, at]) },
  }));

/** Does something once, when the map has come near enough. */
function whenNear(map: L.Map, zoom: number, act: () => Promise<void>) {
  const look = () => {
    if (map.getZoom() < zoom) return;
    map.off("zoomend", look);
    void act();
  };
  map.on("zoomend", look);
  look();
}
