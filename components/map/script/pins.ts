import L from "leaflet";

/** As wide and high as a finger needs; two pins that are nearer to each other would lie on one another. */
const TARGET_PX = 44;

export type Pin = { href: string; lat: number; lng: number; name: string; isOpen: boolean };

/** A report on the map: a link with a name, reached by the keyboard as any other. `number` is that of its row in the list. */
export function pin({ href, lat, lng, name, isOpen }: Pin, number?: number) {
  const link = document.createElement("a");
  link.href = href;
  link.className = number ? "map-pin map-pin-number" : "map-pin";
  link.dataset.state = isOpen ? "open" : "ended";
  link.setAttribute("aria-label", number ? `${number}. ${name}` : name);
  link.title = name;
  if (number) link.textContent = String(number);
  // Pressing it is no beginning of a drag.
  L.DomEvent.disableClickPropagation(link);
  const icon = L.divIcon({ className: "map-pin-at", html: link, iconSize: [0, 0] });
  return L.marker([lat, lng], { icon, interactive: false, keyboard: false, zIndexOffset: number ? 1000 : 0 });
}

/** Shows as many pins as have room, those that were added first before others; coming closer shows the rest. */
export function makeRoom(map: L.Map, groups: readonly L.LayerGroup[]) {
  const arrange = () => {
    const kept: L.Point[] = [];
    for (const group of groups)
      group.eachLayer((layer) => {
        const marker = layer as L.Marker;
        const at = map.latLngToLayerPoint(marker.getLatLng());
        const isHidden = kept.some((one) => Math.abs(one.x - at.x) < TARGET_PX && Math.abs(one.y - at.y) < TARGET_PX);
        if (!isHidden) kept.push(at);
        marker.getElement()!.hidden = isHidden;
      });
  };
  map.on("zoomend", arrange);
  arrange();
  return arrange;
}

type Answer = { pins: Pin[] };

/** Keeps the pins of what is in view up to date; `skip` are drawn already. Without a connection the last ones stay. */
export function followPins(
  map: L.Map,
  group: L.LayerGroup,
  { address, skip, then }: { address: string; skip: ReadonlySet<string>; then: () => void },
) {
  let asked = "";
  const ask = async () => {
    const bounds = map.getBounds();
    const box = [bounds.getSouth(), bounds.getWest(), bounds.getNorth(), bounds.getEast()].map((degrees) => degrees.toFixed(4)).join(",");
    const wanted = `${address}${address.includes("?") ? "&" : "?"}box=${box}`;
    if (wanted === asked) return;
    asked = wanted;
    try {
      const answer = await fetch(wanted);
      if (!answer.ok || asked !== wanted) return;
      const { pins } = (await answer.json()) as Answer;
      group.clearLayers();
      for (const one of pins) if (!skip.has(one.href)) pin(one).addTo(group);
      then();
    } catch {
      asked = "";
    }
  };
  let timer = 0;
  map.on("moveend", () => {
    clearTimeout(timer);
    timer = window.setTimeout(ask, 200);
  });
  void ask();
}
