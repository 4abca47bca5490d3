/* Loads the map of a page once its place comes into view. Until then, and without this file, the list beside it says everything. */
(() => {
  const places = document.querySelectorAll("[data-map]");
  const loaded = () =>
    (loaded.once ??= new Promise((resolve, reject) => {
      const look = Object.assign(document.createElement("link"), { rel: "stylesheet", href: "/map/main.css" });
      const script = Object.assign(document.createElement("script"), { src: "/map/main.js", onload: resolve, onerror: reject });
      look.onload = () => document.head.append(script);
      look.onerror = reject;
      document.head.append(look);
    }));
  const watch = new IntersectionObserver(
    (seen) => {
      for (const { isIntersecting, target } of seen) {
        if (!isIntersecting) continue;
        watch.unobserve(target);
        loaded().then(
          () => globalThis.cityMap.drawList(target),
          () => target.classList.add("map-lost"),
        );
      }
    },
    { rootMargin: "200px" },
  );
  for (const place of places) watch.observe(place);
})();
