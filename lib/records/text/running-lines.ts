const LONGEST = 160;
const MOST_PAGES = 0.6;

/** Pages without the line that stands at the head or foot of most of them: it is no part of what is said. */
export const withoutRunning = (pages: string[]): string[] => dropRunning(dropRunning(pages, 0), -1);

function dropRunning(pages: string[], at: 0 | -1): string[] {
  const blocks = pages.map((page) => page.split("\n\n"));
  const shapes = blocks.map((page) => shapeOf(page.at(at) ?? ""));
  const counts = new Map<string, number>();
  for (const shape of shapes) if (shape) counts.set(shape, (counts.get(shape) ?? 0) + 1);
  const running = [...counts].find(([, count]) => count > 1 && count >= pages.length * MOST_PAGES)?.[0];
  if (!running) return pages;
  return blocks.map((page, index) => (shapes[index] === running ? (at ? page.slice(0, -1) : page.slice(1)) : page).join("\n\n"));
}

/** The same on each page but for its numbers. */
const shapeOf = (line: string) => (line.length <= LONGEST && /\d/.test(line) ? line.replace(/\d+/g, "0") : "");
