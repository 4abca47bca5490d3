import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { run, RunOptions } from "axe-core";
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

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Only what breaks a rule is collected, and no stylesheet is asked for a second time: a look takes a third of the time that way. */
const options: RunOptions = {
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  rules: { "target-size": { enabled: true } },
  resultTypes: ["violations"],
  preload: false,
};

/** The colours of these are those of the plain look, and to judge them takes half the time of a look. */
const asInLight: readonly string[] = ["narrow", "Arabic", "Spanish", "reduced motion"] satisfies Mode[];

/** No rule of WCAG 2.2 A and AA, and no good practice, that axe can judge is broken in a mode, after the same page was seen in light. */
export const expectAccessibleToo = (page: Page, mode: Mode) =>
  expectAccessible(page, mode, asInLight.includes(mode) ? { "color-contrast": { enabled: false } } : {});

/** No rule of WCAG 2.2 A and AA, and no good practice, that axe can judge is broken. */
export async function expectAccessible(page: Page, where: string, rules: RunOptions["rules"] = {}) {
  await expect(page, where).toHaveTitle(/\S/); // React takes the old title away a moment before it sets the new one
  if (await page.evaluate(() => !("axe" in window))) await page.evaluate(axe);
  const found = await page.evaluate(
    async (wanted) => {
      for (const one of document.getAnimations()) if (Number.isFinite(one.effect?.getComputedTiming().endTime)) one.finish(); // half-way a colour is neither
      const { violations } = await (window as unknown as { axe: { run: typeof run } }).axe.run(document, wanted);
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 140)).join(" | ")}`);
    },
    { ...options, rules: { ...options.rules, ...rules } },
  );
  expect(found, where).toEqual([]);
}
