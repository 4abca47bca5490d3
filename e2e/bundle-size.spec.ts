import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { expect, test } from "@playwright/test";
import { testSettings } from "./portal/settings";

type Route = { route: string; firstLoadChunkPaths: string[] };

const stats = () => JSON.parse(readFileSync(`${testSettings.NEXT_DIST_DIR}/diagnostics/route-bundle-stats.json`, "utf8")) as Route[];
const gzipped = ({ firstLoadChunkPaths }: Route) => firstLoadChunkPaths.reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0);

/** Pages to read, without a form of their own; every other one holds react-hook-form and the form itself. */
const plain =
  /^\/\[locale\]\/(dashboard|bills|bills\/\[id\]|payments|messages|staff|staff\/(payments|payments\/\[id\]|messages|approvals)|account|account\/(activity|security))$/;

// No page of ours can be smaller than the framework's own empty one.
test("pages carry little more JavaScript than an empty page of the framework", () => {
  const routes = stats();
  const bare = gzipped(routes.find(({ route }) => route === "/_not-found")!);
  const heavy = routes
    .map((entry) => ({ route: entry.route, ratio: gzipped(entry) / bare, most: plain.test(entry.route) ? 1.12 : 1.2 }))
    .filter(({ ratio, most }) => ratio > most);
  expect(routes.length).toBeGreaterThan(15);
  expect(heavy).toEqual([]);
});

test("the stylesheet of the whole portal is small", () => {
  const folder = `${testSettings.NEXT_DIST_DIR}/static`;
  const sheets = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".css"));
  expect(sheets.length).toBeGreaterThan(0);
  const bytes = sheets.reduce((sum, name) => sum + gzipSync(readFileSync(`${folder}/${name}`)).length, 0);
  expect(bytes).toBeLessThan(20_000);
});
