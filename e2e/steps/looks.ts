import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** How a page may be looked at, besides plainly. */
export const modes = ["dark", "narrow", "forced colours", "Arabic", "Spanish", "reduced motion"] as const;
export type Mode = (typeof modes)[number];

/** Sets the browser to a mode; what is not part of it is as it was. */
export async function lookAt(page: Page, mode: Mode | "light") {
  const isNarrow = mode === "narrow" || mode === "Spanish"; // whose words are the longest
  await page.setViewportSize(isNarrow ? { width: 320, height: 640 } : { width: 1280, height: 720 });
  await page.emulateMedia({
    colorScheme: mode === "dark" ? "dark" : "light",
    forcedColors: mode === "forced colours" ? "active" : "none",
    reducedMotion: mode === "reduced motion" ? "reduce" : "no-preference",
  });
}

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** No rule of WCAG 2.2 A and AA, and no good practice, that axe can judge is broken. */
export async function expectAccessible(page: Page, where: string) {
  await expect(page, where).toHaveTitle(/\S/); // React takes the old title away a moment before it sets the new one
  const axe = new AxeBuilder({ page }).setLegacyMode(); // no second tab for each look: we have no frames
  const { violations } = await axe.options({ runOnly: tags, rules: { "target-size": { enabled: true } } }).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 140)).join(" | ")}`);
  expect(found, where).toEqual([]);
}
