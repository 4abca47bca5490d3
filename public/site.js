/*
 * The only script of public pages; runs before anything is painted. It keeps the chosen look in a cookie
 * ("dark.easy.large.less": theme, letters, text size, movement), closes the menu on Escape, and registers the service worker.
 * Everything works without it.
 */
(() => {
  const root = document.documentElement;
  const themes = ["light", "dark"];
  const sizes = ["large", "largest"];

  function chosen() {
    const [, value = ""] = document.cookie.match(/(?:^|; )look=([a-z.]*)/) ?? [];
    const [theme, letters, size, motion] = value.split(".");
    return {
      theme: themes.includes(theme) ? theme : "system",
      easy: letters === "easy",
      size: sizes.includes(size) ? size : "normal",
      less: motion === "less",
    };
  }

  function show({ theme, easy, size, less }) {
    if (theme === "system") delete root.dataset.theme;
    else root.dataset.theme = theme;
    if (easy) root.dataset.letters = "easy";
    else delete root.dataset.letters;
    if (size === "normal") delete root.dataset.size;
    else root.dataset.size = size;
    if (less) root.dataset.motion = "less";
    else delete root.dataset.motion;
  }

  function keep({ theme, easy, size, less }) {
    const secure = location.protocol === "https:" ? "; Secure" : "";
    document.cookie = `look=${theme}.${easy ? "easy" : "plain"}.${size}${less ? ".less" : ""}; Path=/; SameSite=Lax; Max-Age=31536000${secure}`;
  }

  // The switch may appear later, with a new layout: it is set when the page is ready and whenever it is reached.
  function setSwitch() {
    const { theme, easy } = chosen();
    for (const input of document.querySelectorAll(".look-switch input"))
      input.checked = input.type === "radio" ? input.value === theme : easy;
  }

  show(chosen());
  root.dataset.scripts = "";
  document.addEventListener("DOMContentLoaded", setSwitch);
  addEventListener("pageshow", ({ persisted }) => {
    if (!persisted) return;
    show(chosen());
    setSwitch();
  });

  // Chosen in the preferences, where no new document comes.
  document.addEventListener("lookchosen", () => {
    show(chosen());
    setSwitch();
  });

  document.addEventListener("pointerover", ({ target }) => target.closest?.(".look-switch") && setSwitch());
  document.addEventListener("focusin", ({ target, relatedTarget }) => {
    if (target.closest(".look-switch") && !relatedTarget?.closest(".look-switch")) setSwitch();
  });
  document.addEventListener("change", ({ target }) => {
    const look = chosen();
    if (target.name === "look-theme") look.theme = target.value;
    else if (target.name === "look-letters") look.easy = target.checked;
    else return;
    keep(look);
    show(look);
  });

  // Only shows a page when there is no connection; it keeps nothing of anyone.
  if ("serviceWorker" in navigator) addEventListener("load", () => navigator.serviceWorker.register("/sw.js").catch(() => {}));

  document.addEventListener("keydown", ({ key }) => {
    const menu = key === "Escape" && document.querySelector(".menu[open]");
    if (!menu) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });
})();
