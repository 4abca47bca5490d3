/*
 * Shows the offline page where a page cannot be fetched. It keeps that page in each language and what it looks like; for whoever has
 * opened /verify, that page and the city's public keys, too. Nothing else: no page of anyone, no answer, no code of a permit. What
 * people read and send always comes from the city and goes to it.
 */
const KEPT = "offline";
const CHECKER = "verify";
const KEYS = "/.well-known/signing-keys.json";
const pages = ["/offline", "/es/offline", "/ar/offline"];
const checkers = ["/verify", "/es/verify", "/ar/verify"];
const kinds = ["/site.js", "/verify.js", KEYS];
const DAY_MS = 86_400_000;

async function keep() {
  const fetched = await Promise.all(
    pages.map((page) => fetch(page, { credentials: "omit", cache: "no-cache", headers: { accept: "text/html" } })),
  );
  if (fetched.some(({ ok }) => !ok)) throw new Error("The offline page cannot be had.");
  const texts = await Promise.all(fetched.map((answer) => answer.clone().text()));
  const looks = looksOf(texts);
  const cache = await caches.open(KEPT);
  await cache.addAll(looks);
  await Promise.all(fetched.map((answer, n) => cache.put(pages[n], answer)));
  const wanted = new Set([...pages, ...looks]);
  for (const request of await cache.keys()) if (!wanted.has(new URL(request.url).pathname)) await cache.delete(request);
}

const looksOf = (texts) => [
  ...new Set(texts.flatMap((text) => [...text.matchAll(/(?:href|src)="(\/[^"?]+\.(?:css|js))"/g)].map(([, link]) => link))),
];

/** The page that checks QR codes, as everyone gets it, and the keys to check them by. */
async function keepChecker(page) {
  const options = { credentials: "omit", cache: "no-cache", headers: { accept: "text/html" } };
  const [answer, keys] = await Promise.all([fetch(page, options), fetch(KEYS, { ...options, headers: {} })]);
  if (!answer.ok || !keys.ok) throw new Error("What checks permits cannot be had.");
  const cache = await caches.open(CHECKER);
  const looks = looksOf([await answer.clone().text()]);
  await cache.addAll(looks);
  await Promise.all([cache.put(page, answer), cache.put(KEYS, keys)]);
  const wanted = new Set([...checkers, KEYS, ...looks]);
  for (const request of await cache.keys()) if (!wanted.has(new URL(request.url).pathname)) await cache.delete(request);
}

const isFresh = (kept) => Date.now() - Date.parse(kept?.headers.get("date") ?? "") < DAY_MS;

/** The city changes its words and its look: once a day is soon enough for this page. */
async function keepFresh() {
  if (!isFresh(await caches.match(pages[0], { cacheName: KEPT }))) await keep();
}

async function answer(event) {
  try {
    const response = (await event.preloadResponse) ?? (await fetch(event.request));
    event.waitUntil(keepFresh().catch(() => {}));
    return response;
  } catch {
    const { pathname } = new URL(event.request.url);
    const checker = checkers.find((one) => pathname === one || (pathname.startsWith(`${one}/`) && pathname !== `${one}/history`));
    for (const page of checker ? [checker, ...checkers] : []) {
      const kept = await caches.match(page, { cacheName: CHECKER });
      if (kept) return kept;
    }
    const page = pages.find((one) => one !== pages[0] && `${pathname}/`.startsWith(one.replace("offline", ""))) ?? pages[0];
    return (await caches.match(page, { cacheName: KEPT })) ?? Response.error();
  }
}

const look = async (request) => fetch(request).catch(async () => (await caches.match(request, { ignoreVary: true })) ?? Response.error());

/** A page of ours asks for it each time it is opened; what is of today stays. */
self.addEventListener("message", (event) => {
  const page = event.data?.keep;
  if (!checkers.includes(page)) return;
  const kept = async () => {
    if (!isFresh(await caches.match(page, { cacheName: CHECKER }))) await keepChecker(page);
    event.source?.postMessage("verify kept");
  };
  event.waitUntil(kept().catch(() => {}));
});

self.addEventListener("install", (event) => event.waitUntil(keep().then(() => self.skipWaiting())));
self.addEventListener("activate", (event) =>
  event.waitUntil(Promise.all([self.clients.claim(), self.registration.navigationPreload?.enable()])),
);
self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET") return;
  if (request.mode === "navigate") event.respondWith(answer(event));
  else if (request.destination === "style" || kinds.includes(new URL(request.url).pathname)) event.respondWith(look(request));
});
