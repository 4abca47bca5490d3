import type { CityMap } from "./script/main";

let loading: Promise<CityMap> | undefined;

/** The map's script and its look, from our own files, once a page. */
export function loadMap(): Promise<CityMap> {
  loading ??= new Promise<CityMap>((resolve, reject) => {
    const script = Object.assign(document.createElement("script"), { src: "/map/main.js" });
    script.onload = () => resolve((globalThis as unknown as { cityMap: CityMap }).cityMap);
    const look = Object.assign(document.createElement("link"), { rel: "stylesheet", href: "/map/main.css" });
    look.onload = () => document.head.append(script);
    script.onerror = look.onerror = () => {
      loading = undefined; // the next one may have a connection
      reject(new Error("the map did not load"));
    };
    document.head.append(look);
  });
  return loading;
}
