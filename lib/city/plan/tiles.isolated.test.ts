import { afterEach, expect, it, vi } from "vitest";

/** Settings are read once: each test begins with modules of its own. */
const begin = async (tiles?: string) => {
  vi.resetModules();
  if (tiles) vi.stubEnv("MAP_TILES_URL", tiles);
  if (tiles) vi.stubEnv("MAP_TILES_CREDIT", "© The map's makers");
  const [{ contentPolicy }, { mapSettings }] = [await import("@/lib/front-door/content-policy"), await import("./map-settings")];
  return { policy: contentPolicy("once"), settings: mapSettings() };
};
afterEach(() => vi.unstubAllEnvs());

it("a city without map pictures of its own draws its plan, and lets no other host's pictures in", async () => {
  const { policy, settings } = await begin();
  expect(settings.tiles).toBeUndefined();
  expect(policy).toContain("; img-src 'self' data:;");
});

it("a city with them shows them, says whose they are, and lets in pictures of that host alone", async () => {
  const tiles = "https://tiles.example:8443/plan/{z}/{x}/{y}.png";
  const { policy, settings } = await begin(tiles);
  expect(settings).toMatchObject({ tiles, attribution: "© The map's makers" });
  expect(policy).toContain("; img-src 'self' data: https://tiles.example:8443;");
  expect(policy.match(/tiles\.example/g)).toHaveLength(1);
});
