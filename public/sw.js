/*
 * Shows the offline page where a page cannot be fetched. It keeps that page in each language and what it looks like, and nothing
 * else: no page of anyone, no answer, no form. What people read and send always comes from the city and goes to it.
 */
const KEPT = "offline";
const pages = ["/offline", "/es/offline", "/ar/offline"];
const DAY_MS = 86_400_000;

async function keep() {
  const fetched = await Promise.all(
    pages.map((page) => fetch(page, { credentials: "omit", cache: "no-cache", headers: { accept: "text/html" } })),
  );
  if (fetched.some(({ ok }) => !ok)) throw new Error("The offline page cannot be had.");
  const texts = await Promise.all(fetched.map((answer) => answer.clone().text()));
  const links = texts.flatMap((text) => [...text.matchAll(/(?:href|src)="(\/[^"?]+\.(?:css|js))"/g)].map(([, link]) => link));
  const looks = [...new Set(links)];
  const cache = await caches.open(KEPT);
  await cache.addAll(looks);
  await Promise.all(fetched.map((answer, n) => cache.put(pages[n], answer)));
  const wanted = new Set([...pages, ...looks]);
  for (const request of await cache.keys()) if (!wanted.has(new URL(request.url).pathname)) await cache.delete(request);
}

/** The city changes its words and its look: once a day is soon enough for this page. */
async function keepFresh() {
  const kept = await caches.match(pages[0], { cacheName: KEPT });
  const age = Date.now() - Date.parse(kept?.headers.get("date") ?? "");
  if (!(age < DAY_MS)) await keep();
}

async function answer(event) {
  try {
    const response = (await event.preloadResponse) ?? (await fetch(event.request));
    event.waitUntil(keepFresh().catch(() => {}));
    return response;
  } catch {
    const { pathname } = new URL(event.request.url);
    const page = pages.find((one) => one !== pages[0] && `${pathname}/`.startsWith(one.replace("offline", ""))) ?? pages[0];
    return (await caches.match(page, { cacheName: KEPT })) ?? Response.error();
  }
}

const look = async (request) =>
  fetch(request).catch(async () => (await caches.match(request, { cacheName: KEPT, ignoreVary: true })) ?? Response.error());

self.addEventListener("install", (event) => event.waitUntil(keep().then(() => self.skipWaiting())));
self.addEventListener("activate", (event) =>
  event.waitUntil(Promise.all([self.clients.claim(), self.registration.navigationPreload?.enable()])),
);
self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET") return;
  if (request.mode === "navigate") event.respondWith(answer(event));
  else if (request.destination === "style" || new URL(request.url).pathname === "/site.js") event.respondWith(look(request));
});
