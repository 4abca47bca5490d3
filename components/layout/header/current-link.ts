import { barePath } from "./languages";

/**
 * Which of these links is where we are: "page" for the page itself, "true" for something above it.
 * The longest one wins, and a home page is above nothing, or it would always be lit.
 */
export function currentLink(hrefs: string[], path: string) {
  const here = barePath(path);
  const isAbove = (bare: string) => bare !== "/" && here.startsWith(`${bare}/`);
  const [best] = hrefs
    .map((href) => ({ href, bare: barePath(href.replace(/[?#].*$/, "")) }))
    .filter(({ bare }) => bare === here || isAbove(bare))
    .sort((a, b) => b.bare.length - a.bare.length);
  return best && { href: best.href, current: best.bare === here ? ("page" as const) : ("true" as const) };
}
