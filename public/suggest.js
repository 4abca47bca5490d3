/*
 * Offers services while one types into a search field with data-suggestions. Without this file the field is a plain search;
 * with it Enter still searches, unless a suggestion was chosen with the arrows. A finger chooses by touching one.
 */
(() => {
  const input = document.querySelector("input[data-suggestions]");
  if (!input) return;
  const language = document.documentElement.lang;
  const kept = new Map();
  let links = [];
  let chosen = -1;
  let timer;

  const list = document.createElement("ul");
  Object.assign(list, { id: "suggestions", className: "suggestions", hidden: true });
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", input.dataset.suggestions);
  const said = document.createElement("p");
  said.className = "sr-only";
  said.setAttribute("role", "status");
  input.form.append(list, said);
  const asCombobox = { role: "combobox", "aria-autocomplete": "list", "aria-controls": list.id, "aria-expanded": "false" };
  for (const [name, value] of Object.entries(asCombobox)) input.setAttribute(name, value);

  function close() {
    list.hidden = true;
    chosen = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  function choose(index) {
    chosen = index;
    [...list.children].forEach((option, n) => option.setAttribute("aria-selected", String(n === index)));
    if (index < 0) input.removeAttribute("aria-activedescendant");
    else input.setAttribute("aria-activedescendant", list.children[index].id);
  }

  function show(found) {
    links = found;
    list.replaceChildren(
      ...found.map(({ title }, n) => {
        const option = document.createElement("li");
        Object.assign(option, { id: `suggestion-${n}`, textContent: title });
        option.setAttribute("role", "option");
        option.setAttribute("aria-selected", "false");
        return option;
      }),
    );
    close();
    if (!found.length) return void (said.textContent = "");
    list.hidden = false;
    input.setAttribute("aria-expanded", "true");
    said.textContent = `${input.dataset.suggestions}: ${found.length}`;
  }

  async function ask() {
    const q = input.value.trim();
    if (q.length < 2) return show([]);
    try {
      if (!kept.has(q)) {
        const answer = await fetch(`/api/services/suggestions?${new URLSearchParams({ q, language })}`);
        if (!answer.ok) return;
        kept.set(q, await answer.json());
      }
      if (input.value.trim() === q && document.activeElement === input) show(kept.get(q));
    } catch {
      close(); // without a connection it is a plain search again
    }
  }

  const go = (index) => location.assign(links[index].href);

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, 120);
  });
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    if (list.hidden) return;
    if (event.key === "Escape") close();
    else if (event.key === "ArrowDown") choose(((chosen + 2) % (links.length + 1)) - 1);
    else if (event.key === "ArrowUp") choose(((chosen + links.length + 1) % (links.length + 1)) - 1);
    else if (event.key === "Enter" && chosen >= 0) go(chosen);
    else return;
    event.preventDefault();
  });
  // The field keeps the focus, so that the list is still there when the finger leaves it.
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", ({ target }) => go([...list.children].indexOf(target)));
})();
