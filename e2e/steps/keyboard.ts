import { expect, type Locator, type Page } from "@playwright/test";

/** Presses Tab (or Shift+Tab) until this has the focus; every stop on the way must show it, and must not lie under something. */
export async function tabTo(page: Page, target: Locator, key: "Tab" | "Shift+Tab" = "Tab") {
  await expect(target).toBeVisible();
  for (let stops = 0; stops < 60; stops++) {
    await page.keyboard.press(key);
    await expectFocusIsSeen(page);
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`60 stops of ${key} did not reach ${target}.`);
}

/** Goes through a page with Tab to its end: no stop is unseen or covered, none holds on to the focus, and nothing to press is left out. */
export async function walkWithTab(page: Page) {
  for (let stops = 0; stops < 250; stops++) {
    await page.keyboard.press("Tab");
    const seen = await page.evaluate(whatHidesFocus);
    if (seen === LOST) break; // the end
    expect(seen).toBe("");
  }
  const leftOut = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("main :is(a[href], button, summary, textarea, select)")]
      // A map comes when it is seen, and draws its pins anew when it moves; the list beside it has each of them.
      .filter((one) => one.checkVisibility() && !one.closest(".leaflet-container") && one.tabIndex >= 0 && !one.hasAttribute("data-walked"))
      .map((one) => one.outerHTML.slice(0, 100)),
  );
  expect(leftOut).toEqual([]);
}

const LOST = "focus is lost to the body";

async function expectFocusIsSeen(page: Page) {
  expect(await page.evaluate(whatHidesFocus)).toBe("");
}

/** Runs in the page: what is wrong with how the focus shows, in words; marks where it has been. */
function whatHidesFocus(): string {
  const focused = document.activeElement!;
  focused.setAttribute("data-walked", "");
  const name = focused.outerHTML.slice(0, 100);
  if (focused === document.body) return "focus is lost to the body";
  const outlined = [focused, focused.closest("label")].some((element) => {
    if (!element) return false;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 3;
  });
  if (!outlined) return `no outline of 3 px on ${name}`;
  const { left, top, width, height } = focused.getClientRects()[0] ?? focused.getBoundingClientRect();
  const above = document.elementFromPoint(left + width / 2, top + height / 2);
  const covered = !above || !(focused.contains(above) || above.contains(focused));
  return covered ? `${name} lies under ${above?.outerHTML.slice(0, 100) ?? "the edge of the window"}` : "";
}

/** Does something with the keyboard and waits for the heading it leads to. In the same document the focus must be on something then. */
export async function pressAndArrive(page: Page, key: string, heading: string | RegExp) {
  await page.evaluate(() => Object.assign(window, { sameDocument: true }));
  await page.keyboard.press(key);
  await expect(page.getByRole("main").getByRole("heading", { level: 1, name: heading })).toBeVisible();
  const lost = () => page.evaluate(() => "sameDocument" in window && document.activeElement === document.body);
  await expect.poll(lost, "focus is lost to the body after an action").toBe(false);
}
