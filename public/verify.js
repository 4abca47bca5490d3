/*
 * Has the service worker keep /verify and the city's public keys on this device. Without a connection the worker shows that page
 * under the address of a QR code, and here the signature is checked. Online the city itself has answered already.
 */
(() => {
  const main = document.querySelector("main[data-verify]");
  if (!main) return;
  const own = main.dataset.verify;
  const place = main.querySelector("[data-result]");
  const zone = main.querySelector("template[data-names]");

  const worker = navigator.serviceWorker;
  worker?.addEventListener("message", ({ data }) => {
    const said = main.querySelector("[data-kept]");
    if (data === "verify kept" && said) said.textContent = said.dataset.kept;
  });
  worker?.ready.then(({ active }) => active.postMessage({ keep: own }));

  const [, inPath] = /^(?:\/[a-z]{2})?\/verify\/(.+)$/.exec(location.pathname) ?? [];
  const asked = inPath ?? new URLSearchParams(location.search).get("code");
  // Only the kept page stands under an address that is not its own.
  if (place && asked && !("asked" in main.dataset)) check(asked).then(show, () => show({ state: "unsupported" }));

  const bytes = (text) => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));

  async function check(text) {
    const [, signed, kid, content, signature] = /(1~([\w-]{1,20})~([\w-]{1,600}))~([\w-]{86})\s*$/.exec(text) ?? [];
    if (!signed) return { state: "code" };
    const { keys } = await (await fetch("/.well-known/signing-keys.json")).json();
    const known = keys.find((one) => one.kid === kid);
    if (!known) return { state: "unknownKey" };
    const { kty, crv, x } = known;
    const key = await crypto.subtle.importKey("jwk", { kty, crv, x }, { name: "Ed25519" }, false, ["verify"]);
    const fits = await crypto.subtle.verify({ name: "Ed25519" }, key, bytes(signature), new TextEncoder().encode(signed));
    if (!fits) return { state: "forged" };
    const [number, , service, from, until] = JSON.parse(new TextDecoder().decode(bytes(content)));
    const today = new Intl.DateTimeFormat("en-CA", { timeZone: zone.dataset.names }).format(new Date());
    return { state: until && until < today ? "expired" : "valid", facts: { number, service, from, until } };
  }

  function show({ state, facts }) {
    const result = main.querySelector(`template[data-state="${state}"]`).content.cloneNode(true);
    if (facts) for (const [slot, text] of Object.entries(said(facts))) result.querySelector(`[data-slot="${slot}"]`).textContent = text;
    main.querySelector("[data-asking]").remove();
    place.replaceChildren(result);
    document.title = place.querySelector("h1").textContent;
  }

  function said({ number, service, from, until }) {
    // As lib/format writes days.
    const tag = { en: "en-GB", es: "es-US", ar: "ar-u-nu-latn" }[document.documentElement.lang];
    const days = new Intl.DateTimeFormat(tag, { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
    const name = zone.content.querySelector(`data[value="${CSS.escape(service)}"]`)?.textContent ?? service;
    return { number, name, from: days.format(new Date(from)), until: until ? days.format(new Date(until)) : zone.dataset.endless };
  }
})();
