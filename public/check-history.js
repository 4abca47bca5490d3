/*
 * Checks a history file on this device: each entry's fingerprint is computed again, and what the file shows of it is compared with what
 * was fingerprinted. The last one has the city's signature, by a key of /.well-known/signing-keys.json. Nothing leaves the device.
 */
(() => {
  const main = document.querySelector("main[data-history]");
  if (!main || !crypto.subtle) return;
  const place = main.querySelector("[data-result]");
  const input = main.querySelector("input[type=file]");
  main.querySelector("[data-without]").remove();
  main.querySelector("[data-chooser]").hidden = false;

  const utf8 = (text) => new TextEncoder().encode(text);
  const hex = (buffer) => Array.from(new Uint8Array(buffer), (byte) => byte.toString(16).padStart(2, "0")).join("");
  const unhex = (text) => Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16));
  const bytes = (text) => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
  const sha256 = async (...parts) => hex(await crypto.subtle.digest("SHA-256", await new Blob(parts).arrayBuffer()));
  const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

  input.addEventListener("change", async () => {
    const [file] = input.files;
    if (file) show(await check(await file.text()).catch(() => ({ state: "noHistory" })));
  });

  async function check(text) {
    const { application, events, seal } = JSON.parse(text);
    if (!application.id || !events.length) return { state: "noHistory" };
    const entries = [];
    let before = await sha256(utf8(`application ${application.id}`));
    for (const event of events) {
      const hash = await sha256(unhex(before), utf8(event.text));
      const chained = event.previousHash === before && event.hash === hash;
      entries.push({ ...event, fits: chained && showsWhatItSays(application, event, entries.length + 1) });
      before = hash;
    }
    const wrong = entries.findIndex(({ fits }) => !fits);
    if (wrong >= 0) return { state: "changed", count: wrong + 1, entries };
    const count = entries.length;
    if (application.status !== events.at(-1).status) return { state: "ending", count, entries };
    const sealed = await isSealed({ ...seal, text: `history ${application.id} ${count} ${before}` }).catch(() => undefined);
    return { state: sealed ? "whole" : sealed === undefined ? "unsigned" : "ending", count, entries };
  }

  /** What people read of an entry is what was fingerprinted. */
  function showsWhatItSays({ id }, { seq, at, kind, status, by, facts, text }, place) {
    const said = JSON.parse(text);
    const isOurs = said.application === id && said.seq === seq && seq === place;
    return isOurs && same([kind, status, by, facts], [said.kind, said.status, said.actor, said.facts]) && Date.parse(at) === said.at;
  }

  /** Undefined where this browser cannot tell. */
  async function isSealed({ key: kid, signature, text }) {
    if (!kid || !signature) return false;
    const { keys } = await (await fetch("/.well-known/signing-keys.json")).json();
    const known = keys.find((one) => one.kid === kid);
    if (!known) return false;
    const { kty, crv, x } = known;
    const key = await crypto.subtle.importKey("jwk", { kty, crv, x }, { name: "Ed25519" }, false, ["verify"]);
    return crypto.subtle.verify({ name: "Ed25519" }, key, bytes(signature), utf8(text));
  }

  const filled = (selector, slots) => {
    const copy = main.querySelector(selector).content.cloneNode(true);
    for (const [name, text] of Object.entries(slots)) {
      const slot = copy.querySelector(`[data-slot="${name}"]`);
      if (slot) slot.textContent = text;
    }
    return copy;
  };

  function show({ state, count, entries = [] }) {
    place.replaceChildren(filled(`template[data-state="${state}"]`, { count }));
    if (!entries.length) return;
    const list = filled("template[data-entries]", {});
    for (const { seq, kind, at, fits } of entries) {
      const row = filled("template[data-entry]", { seq, text: `${String(at).slice(0, 10)} ${kind}` });
      row.querySelector(fits ? "[data-fits-not]" : "[data-fits]").remove();
      list.querySelector("ol").append(row);
    }
    place.append(list);
  }
})();
